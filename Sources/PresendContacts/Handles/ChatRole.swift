/// What a word does in a sentence that invites to a messenger.
enum ChatRole: Sendable {
  /// Writing, calling, adding, finding: needs an `us` or `me`.
  case verb
  /// The same with the pronoun in it: `escríbenos`.
  case request
  /// `us`, `me`.
  case pronoun
  /// `our`, `my`.
  case owner
  /// `on`, `via`, `por`.
  case preposition
  /// `ID`, `account`, `number`.
  case identifier
  /// `group`, `channel`: what one joins.
  case group
  /// `is`, `as`.
  case copula
  /// `not`, `never`.
  case negation

  static let lexicon = Lexicon<ChatRole>([
    (
      .verb,
      [
        "message", "msg", "give", "share", "move", "text", "add", "find", "contact", "reach", "follow", "chat", "talk",
        "write", "ping", "hit",
        "join", "send", "call", "continue", "shoot", "drop", "search", "look", "catch", "visit", "like", "treten",
        "tritt", "únete", "únase", "unirte", "unirse", "unisciti", "unitevi",
        "si unisca", "junte", "participe", "pisać", "dzwonić", "писать", "написать", "связаться", "писати", "написати",
        "zapraszam", "التواصل", "مراسلتنا",
        "speak", "connect", "subscribe", "escribir", "escríbale", "contactar", "contacta", "contacte", "escribe",
        "escriba", "habla", "hable", "agrega",
        "agregue", "añade", "manda", "mande", "envía", "envíe", "fala", "escreva", "envie", "adicione", "adiciona",
        "siga", "procure",
        "contate", "contato", "contacto", "schreib", "schreibe", "schreiben", "schick", "schicke", "schicken", "sende",
        "senden", "besuche",
        "besuchen", "schreibt", "abonniere", "abonnieren", "liken", "weiterschreiben", "kontaktieren", "kontaktiere",
        "folge",
        "folgt",
        "folgen", "melde", "melden", "erreichen",
        "erreichst", "finden", "findest", "füge", "adden", "écrivez", "écris", "contactez", "contacte", "suivez",
        "suis", "ajoutez", "ajoute", "joindre", "retrouvez", "rejoignez",
        "envoie", "envoyez", "cherchez", "trouverez", "trouve", "trouvez", "parler", "parlons",
        "scrivi", "scrivete", "trovi", "trovate", "cerca", "cercate", "visita", "visitate", "scriva", "contatti",
        "contatta", "contattate", "segui", "aggiungi", "trova", "найдите", "найдете", "найти", "ищите", "вступайте",
        "знайдіть", "шукайте", "znajdź", "znajdziesz",
        "znajdziecie", "szukaj", "zaobserwuj", "polub", "dołącz", "katıl", "bul", "cari", "temukan", "tìm", "stuur",
        "vindt", "vinden", "volg", "voeg", "bericht", "bereik", "bereiken",
        "contacteer", "vind", "yaz", "ulaş", "takip", "iletişim", "تواصل", "اتصل", "ضيف", "اضف", "راسل", "ابحث",
        "تجدنا", "تجدوننا",
        "follow", "chatten", "appen", "encontrarnos", "encontrar", "encontra", "encontre", "busque", "busca", "visite",
      ]
    ),
    (
      .request,
      [
        "пишите", "пиши", "напишите", "напиши", "свяжитесь", "добавьте", "добавляйте", "добавь", "звоните",
        "подписывайтесь", "napisz", "pisz", "skontaktuj", "dodaj",
        "напишіть", "пишіть", "підписуйтесь", "підписуйтеся", "додайте", "додавайте", "телефонуйте", "звертайтесь",
        "зв'яжіться", "переходите", "заходите", "стучите", "стучитесь", "спишемся", "пообщаемся", "перейдем",
        "napiszcie",
        "napiszesz", "piszcie", "odezwij", "kontaktuj", "zapraszamy",
        "obserwuj", "zadzwoń", "yazın", "yazabilirsiniz", "yazarsanız", "yazınız", "geçelim", "görüşelim", "ulaşın",
        "ulaşabilirsiniz", "ekleyin", "تواصلوا", "chama",
        "chame", "fale", "dm", "pm",
        "hmu", "we are on", "we're on", "send me a", "send us a", "shoot me a", "shoot us a", "drop me a", "drop us a",
        "estamos en", "estamos no", "estamos na", "me manda um", "manda um", "me envia um", "mándame un", "envíame un",
        "siamo su", "wir sind auf", "wir sind bei", "wij zijn te vinden", "wij zitten op", "we zitten op",
        "nous sommes sur", "jesteśmy na", "мы есть", "мы в", "ми в", "ми є", "жду", "ждем", "чекаємо", "katılın",
        "انضموا", "انضم", "hubungi", "kontak", "ikuti", "nhắn tin", "kết bạn", "theo dõi", "liên hệ", "inbox",
        "app ons", "app me", "app mij", "appje", "hablamos", "hablemos", "seguimos", "continuamos", "conversamos",
        "vamos conversar", "sprechen wir", "on se parle", "discutons", "ci sentiamo", "sentiamoci", "parliamo", "dame",
        "pásame", "pasame", "deme", "páseme", "segue a gente", "добавляйтесь", "주세요", "お願い",
        "escríbenos", "escríbeme", "escribinos", "escribime", "escríbanos", "escríbame", "contáctanos", "contáctame",
        "contáctenos", "mándame", "mándanos", "mandame",
        "envíame", "envíanos", "agrégame", "agréganos", "añádeme", "búscanos", "búscame", "síguenos", "sígueme",
        "encontrarnos", "contactarnos", "seguirnos", "escribirnos", "escribirme", "agregarme", "mándenos", "envíenos",
        "háblame", "háblanos", "llámame", "llámanos", "encuéntranos",
        "mandami", "mandaci", "inviami", "inviaci", "trovarci", "seguirci", "scriverci", "scrivermi", "contattarci",
        "scrivici", "scrivimi", "scriveteci", "contattaci", "contattami", "seguici", "aggiungimi", "aggiungici",
        "trovaci", "cercaci", "raggiungici", "chiamaci", "راسلونا", "أضفني", "أضفنا", "ضيفني", "ضيفنا", "كلمنا",
        "تابعني", "ابعتلي", "ارسل لي", "أرسل لنا", "راسلنا", "راسلني", "تابعنا", "تابعونا",
        "تواصل معنا", "اتصل بنا", "كلمني", "加我", "加", "私聊", "联系我", "联系我们", "聯繫", "联系", "扫码", "搜索", "聊", "找我", "找我们",
        "添加", "关注", "關注", "搜",
        "連絡", "追加", "フォロー", "登録", "友達", "送って", "メッセージ",
        "交換", "参加", "検索", "ご連絡", "연락", "들어오", "참여", "입장", "검색", "말씀", "구독", "톡주", "톡 보", "문의", "추가", "친추", "팔로우", "보내",
        "톡 주",
      ]
    ),
    (
      .pronoun,
      [
        "us", "me", "let", "lets", "gente", "uns", "mir", "nous", "moi", "ci", "mi", "conosco", "comigo", "nos",
        "nosotros", "ons", "mij",
        "bize", "bana", "bizi", "beni", "benimle", "bizimle", "kami", "saya", "kita", "mình", "chúng tôi",
        "нами", "мною", "мені", "mich", "нам", "мне", "нас", "меня", "nas", "mnie", "nam", "معنا", "معي", "بنا", "بي",
      ]
    ),
    (
      .owner,
      [
        "our", "my", "your", "tu", "seu", "sua", "teu", "dein", "deine", "deinem", "ihre", "votre", "ton", "tuo", "tua",
        "твой", "ваш", "twój", "jouw", "你的", "您的", "nuestro", "nuestra", "mi", "nosso", "nossa", "meu", "minha",
        "unser", "unsere", "unseren",
        "unserem", "mein", "meine", "notre", "mon", "ma", "nostro",
        "nostra", "mio", "mia", "наш", "наша", "нашем", "нашу", "нашей", "наши", "нашего", "мою", "моего", "наше",
        "нашій", "мой", "моя", "моем", "nasz", "naszym", "naszej", "naszą", "nasze", "naszego", "mojego", "mój", "moim",
        "onze",
        "mijn", "bizim", "benim", "我的", "我们的", "我們的",
        "حسابنا", "صفحتنا", "قناتنا", "مجموعتنا", "حسابي", "grubumuza", "kanalımıza", "저희", "제", "내", "私の", "当店の",
        "弊社の",
      ]
    ),
    (
      .preposition,
      [
        "on", "to", "via", "at", "through", "by", "di", "lewat", "melalui", "qua", "trên", "bằng", "у", "до", "z",
        "aan", "naar",
        "sul", "w", "over", "using", "in", "por", "en", "al", "pelo", "pela", "no", "na",
        "através", "per", "über", "auf", "bei", "mit", "par", "sur", "avec", "su", "tramite",
        "con", "в", "на", "через", "по", "przez", "za", "po", "op", "met", "üzerinden", "عبر", "على", "عن",
      ]
    ),
    (
      .identifier,
      [
        "id", "account", "acc", "username", "user", "handle", "nick", "nickname", "name", "number", "usuario", "cuenta",
        "número", "usuário", "conta", "konto", "nummer", "name",
        "compte", "numéro", "nom", "utente", "numero", "profilo", "profile", "profil", "page", "аккаунт", "ник",
        "номер", "login", "konto", "numer", "hesap", "hesabım", "hesabımız", "profilimiz", "sayfamız", "kullanıcı",
        "numara", "numaram", "رقم",
        "حساب", "号", "號", "号码", "账号", "帐号", "帳號", "아이디", "ไอดี", "계정", "번호", "アカウント", "客服",
      ]
    ),
    (
      .group,
      [
        "group", "channel", "server", "community", "grupo", "canal", "comunidad", "comunidade", "gruppe", "kanal",
        "groupe", "chaîne", "gruppo", "canale", "groep", "kanaal", "grupy", "grupie", "grupę", "kanału", "группу",
        "группе",
        "группы", "канал", "канале", "чат", "чате", "групу", "групі", "каналі", "grup", "grubu", "مجموعة", "قناة",
      ]
    ),
    (
      .copula,
      [
        "is", "as", "es", "como", "ist", "als", "heißt", "lautet", "llama", "appelle", "chiama", "heet", "nazywa",
        "nazywamy",
        "называется", "зовут", "называемся", "adı", "adımız", "called", "named", "unter", "onder", "pod", "под", "sob",
        "là", "叫", "est", "sous", "è", "come", "é", "jest", "jako", "это", "как", "under",
        "是", "は", "는", "은",
      ]
    ),
    (
      .negation,
      [
        "not", "never", "don't", "dont", "cannot", "nunca", "nicht", "kein", "keine", "jamais", "pas", "mai", "не",
        "никогда", "nie", "niet", "geen", "不", "别", "勿", "لا", "안",
      ]
    ),
  ])
}
