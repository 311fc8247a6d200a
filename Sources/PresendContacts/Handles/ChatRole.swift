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
  /// `your`.
  case yours
  /// `on`, `via`, `por`.
  case preposition
  /// `ID`, `account`, `number`.
  case identifier
  /// `group`, `channel`: what one joins.
  case group
  /// `our page` in one word.
  case ownGroup
  /// `is`, `as`.
  case copula
  /// `we are called`.
  case selfCopula
  /// `not`, `never`.
  case negation
  /// `hesitate`: a negation beside it bids: `do not hesitate`.
  case hesitation
  /// `do you have`: asks for a name with a question mark after it.
  case asking
  /// `search`: what stands between it and the name is what the reader is to look for.
  case search

  static let lexicon = Lexicon<ChatRole>([
    (
      .verb,
      [
        "venez", "gib", "geef", "achar", "acha", "ache", "achará", "füg", "adde",
        "écrire", "contacter", "tambahkan", "kunjungi", "cek", "mi piace", "word lid", "liker", "buscarnos", "buscarme",
        "scrivere", "contattare", "schreiben sie", "tag", "tambah", "thêm",
        "kontakt", "meld", "like", "subscribe", "chamar", "kontak", "karo", "nhắn",
        "message", "msg", "give", "share", "move", "text", "add", "find", "contact", "reach", "follow", "chat", "talk",
        "write", "ping", "hit",
        "join", "send", "call", "continue", "shoot", "drop", "look", "catch", "visit", "like", "treten",
        "tritt", "únete", "únase", "unirte", "unirse", "unisciti", "unitevi",
        "si unisca", "junte", "participe", "pisać", "dzwonić", "писать", "написать", "связаться", "писати", "написати",
        "zapraszam", "التواصل", "مراسلتنا",
        "speak", "connect", "subscribe", "escribir", "escríbale", "contactar", "contacta", "contacte", "escribe",
        "escriba", "habla", "hable", "agrega",
        "agregue", "añade", "manda", "mande", "envía", "envíe", "fala", "escreva", "envie", "adicione", "adiciona",
        "siga", "contate", "contato", "contacto", "schreib", "schreibe", "schreiben", "schick", "schicke", "schicken",
        "sende",
        "senden", "besuche",
        "besuchen", "schreibt", "abonniere", "abonnieren", "liken", "weiterschreiben", "kontaktieren", "kontaktiere",
        "folge",
        "folgt",
        "folgen", "melde", "melden", "erreichen",
        "erreichst", "finden", "findest", "füge", "adden", "écrivez", "écris", "contactez", "contacte", "suivez",
        "suis", "ajoutez", "ajoute", "joindre", "retrouvez", "rejoignez",
        "envoie", "envoyez", "trouverez", "trouve", "trouvez", "parler", "parlons",
        "scrivi", "scrivete", "trovi", "trovate", "visita", "visitate", "scriva", "contatti",
        "contatta", "contattate", "segui", "aggiungi", "trova", "найдете", "найти", "вступайте",
        "znajdź", "znajdziesz",
        "znajdziecie", "zaobserwuj", "polub", "dołącz", "katıl", "bul", "temukan", "stuur",
        "vindt", "vinden", "volg", "voeg", "bericht", "bereik", "bereiken",
        "contacteer", "vind", "yaz", "ulaş", "takip", "iletişim", "تواصل", "اتصل", "ضيف", "اضف", "راسل", "تجدنا",
        "تجدوننا",
        "follow", "chatten", "appen", "encontrarnos", "encontrar", "encontra", "encontre", "visite",
      ]
    ),
    (
      .request,
      [
        "respondo", "respondemos", "отвечаю", "отвечаем", "відповідаю", "rispondo", "rispondiamo", "odpowiadam",
        "antworte ich", "antworten wir", "continuer", "continuar", "continuare", "продолжим", "proszę podać", "podaj",
        "gib mir", "geben sie mir", "geef me", "geef mij", "留个", "留下", "发我", "给我", "주시면", "اكتب لي", "اكتب لنا",
        "ابعت",
        "nhắn", "takip edin", "takip edebilirsiniz", "mesaj atın", "mesaj atabilirsiniz", "mesaj gönderin", "اشتركوا",
        "اشترك", "لايك", "教えて", "tambahkan kami", "ulaşabilirsin",
        "un mp", "en mp", "inbox us", "inbox me", "inboxen", "ib", "лс", "личку", "личке", "директ", "no direct",
        "no privado", "por privado", "al privado", "in privato", "in direct", "en privé", "passez par", "such uns",
        "such mich", "passa o",
        "me passa", "me passe", "me manda", "me envia", "pm us", "alabilir miyim", "alabilir miyiz", "verir misiniz",
        "paylaşır mısınız", "dm'den", "abone olun", "رقمك", "رقمكم", "ممكن رقمك", "على الخاص", "راسلنا خاص", "오세요",
        "와주", "친구추가",
        "話し", "話そう", "やり取り", "やりとり", "フォロ", "แอด", "ทัก", "ติดต่อ", "เพิ่มเพื่อน", "we are also on", "we're also on",
        "estamos también en", "estamos también no", "também estamos no", "siamo anche su", "wir sind auch auf",
        "wir sind auch bei", "nous sommes aussi sur", "wij staan op", "we staan op", "wij staan ook op",
        "we staan ook op", "jesteśmy też na", "jesteśmy również na", "jesteśmy także na", "мы также в", "мы тоже в",
        "ми також в", "加一下",
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
        "da loja", "de la tienda", "du magasin", "de la boutique", "del negozio", "van de winkel", "sklepu", "магазина",
        "des shops", "of the shop", "of our shop", "店铺", "お店の", "매장",
        "unserer", "unseres", "meiner", "meines", "nuestros", "nuestras", "nossos", "nossas", "наших",
        "нашим", "нашими", "moja", "moją", "moje", "naszych", "bizimkiler",
        "của shop", "của mình", "của em", "của tôi", "shop mình", "رقمي", "우리", "제의", "弊店の", "うちの",
        "our", "my",
        "nuestro", "nuestra", "mi", "nosso", "nossa", "meu", "minha",
        "unser", "unsere", "unseren",
        "unserem", "mein", "meine", "notre", "mon", "ma", "nostro",
        "nostra", "mio", "mia", "наш", "наша", "нашем", "нашу", "нашей", "наши", "нашего", "мою", "моего", "наше",
        "нашій", "мой", "моя", "моем", "nasz", "naszym", "naszej", "naszą", "nasze", "naszego", "mojego", "mój", "moim",
        "onze",
        "mijn", "bizim", "benim", "我的", "我们的", "我們的",
        "저희", "제", "내", "私の", "当店の",
        "弊社の",
      ]
    ),
    (
      .yours,
      [
        "vuestro", "vostro", "suo", "su", "ihren", "euer", "uw", "je", "của bạn", "your", "tu", "seu", "sua", "teu",
        "dein", "deine", "deinem", "ihre", "votre", "ton", "tuo", "tua", "твой", "ваш", "twój", "jouw", "你的", "您的",
        "свой", "своё", "свою", "свій", "swój", "swoją", "euch", "твою", "вашу", "ваша", "вашем", "twoją", "twoim",
      ]
    ),
    (
      .preposition,
      [
        "au", "ao", "aux",
        "في", "ع", "бо", "во", "do", "od", "pod", "nella", "nel", "dans", "im", "al mio", "sotto", "onto",
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
        "pseudo", "profilo", "profiel",
        "kullanıcı adı", "kullanıcı adım", "kullanıcı adımız", "nutzername",
        "benutzername", "gebruikersnaam", "naam", "nome", "nombre", "nik", "нік", "ніком", "ником", "никнейм", "hattı",
        "hattımız", "hattım", "hesabı", "sayfası", "akun", "nomor", "tên", "页", "主页", "同号", "同步", "名字", "名称", "昵称",
        "페이지", "채널", "네임", "チャンネル", "公式アカウント", "ユーザー名", "اسم", "يوزر", "صفحة", "صفحتنا",
        "id", "account", "acc", "username", "user", "handle", "nick", "nickname", "name", "number", "usuario", "cuenta",
        "número", "usuário", "conta", "konto", "nummer", "name",
        "compte", "numéro", "nom", "utente", "numero", "profilo", "profile", "profil", "page", "аккаунт", "ник",
        "номер", "login", "konto", "numer", "hesap", "kullanıcı",
        "numara", "numaram", "رقم",
        "حساب", "号", "號", "号码", "账号", "帐号", "帳號", "아이디", "ไอดี", "계정", "번호", "アカウント", "客服",
      ]
    ),
    (
      .group,
      [
        "página", "pagina", "seite", "strona", "stronę", "strony", "страница", "страницу", "странице", "сторінка",
        "сторінку",
        "група", "группа", "grupa", "група", "spolecznosc", "społeczność", "群", "频道", "그룹",
        "chaîne", "kanał", "kanale", "kanaal", "kanalı", "каналы", "груп",
        "group", "channel", "server", "community", "grupo", "canal", "comunidad", "comunidade", "gruppe", "kanal",
        "groupe", "chaîne", "gruppo", "canale", "groep", "kanaal", "grupy", "grupie", "grupę", "kanału", "группу",
        "группе",
        "группы", "канал", "канале", "чат", "чате", "групу", "групі", "каналі", "grup", "grubu", "مجموعة", "قناة",
      ]
    ),
    (
      .selfCopula,
      [
        "heißen wir", "heisse ich", "heiße ich", "sind wir", "bin ich", "finden sie uns unter", "nos llamamos",
        "me llamo", "somos", "soy", "sou", "siamo", "sono", "ci chiamiamo", "nous sommes", "on s'appelle",
        "je m'appelle", "heten we", "heten wij", "zijn we", "zijn wij", "nazywamy się", "jesteśmy", "мы называемся",
        "называемся", "we are", "i am", "i'm", "we're",
      ]
    ),
    (
      .ownGroup,
      [
        "adresimiz", "adresimizi", "grubumuzu", "مجموعاتنا", "قناتي", "صفحتي",
        "حسابنا", "صفحتنا", "قناتنا", "مجموعتنا", "حسابي", "grubumuza", "grubumuz", "kanalımıza", "kanalımız",
        "kanalımızı", "sayfamız", "sayfamızı", "hesabımız", "hesabımızı", "hesabım", "profilimiz", "profilimizi",
      ]
    ),
    (
      .copula,
      [
        "se llama", "se chama", "c'est", "s'appelle", "si chiama", "with the name", "under the name",
        "under the handle", "sous le nom", "sous le pseudo", "con el nombre", "con el usuario", "com o nome",
        "unter dem namen", "col nome", "con il nome", "pod nazwą", "pod nickiem", "под именем", "по названию",
        "по имени", "под названием", "с ником", "під назвою", "adıyla", "olarak", "باسم", "اسمه", "اسمنا", "as user",
        "is", "as", "es", "como", "ist", "als", "heißt", "lautet", "llama", "appelle", "chiama", "heet", "nazywa",
        "nazywamy",
        "называется", "зовут", "adı", "adımız", "called", "named", "unter", "onder", "pod", "под", "sob",
        "là", "叫", "est", "sous", "è", "come", "é", "jest", "jako", "это", "как", "under",
        "是", "は", "는", "은",
      ]
    ),
    (
      .hesitation,
      [
        "n'hésitez", "n'hésite", "hesita", "hésitent", "ragu", "ngần ngại", "çekinme",
        "hesitate", "hesitating", "dude", "dudes", "duden", "zögern", "zögere", "hésitez", "hésite", "hésiter", "esiti",
        "esitare", "esitate", "hesite", "hesitar", "wahaj", "wahać", "aarzel", "stesnjajtes", "стесняйтесь",
        "стесняйся", "соромтеся", "вагайтеся", "تتردد", "تترددوا", "犹豫", "客气", "망설이지", "주저",
      ]
    ),
    (
      .asking,
      [
        "có", "var mı", "var mi", "있으세요", "있나요", "있으신가요", "ありますか", "お持ちですか", "하세요", "do u have", "você usa",
        "usas", "usa", "utilisez-vous", "nutzen sie", "gebruikt u", "używasz", "kullanıyor musunuz", "тебя есть",
        "do you have", "do you use", "have you got", "you have", "tienes", "tiene", "tienen", "tenés", "tem", "têm",
        "você tem", "avez-vous", "vous avez", "as-tu", "tu as", "hast du", "haben sie", "hai", "avete", "lei ha",
        "heb je", "heeft u", "hebt u", "masz", "ma pan", "ma pani", "есть", "у вас есть", "є", "маєте", "у вас є",
        "有没有", "你有", "您有", "عندك", "هل لديك", "لديك", "punya", "ada",
      ]
    ),
    (
      .search,
      [
        "search", "search for", "look up", "busca", "busque", "busquen", "buscad", "procura", "procure", "pesquise",
        "cherchez", "cherche", "recherchez", "tapez", "suche", "suchen", "sucht", "suchen sie", "cerca", "cercate",
        "cerchi", "zoek", "zoekt", "szukaj", "szukajcie", "wyszukaj", "wpisz", "ищите", "найдите", "шукайте",
        "знайдіть", "aratın", "arayın", "ابحث", "ابحثوا", "搜", "搜索", "検索", "검색", "cari", "tìm",
      ]
    ),
    (
      .negation,
      [
        "não", "no usamos", "no uso", "no utilizamos", "no por", "no en", "no a través", "no vía", "no trabajamos",
        "no atendemos", "no use", "no escriba", "no escribas", "нет", "немає", "kullanmıyoruz", "değil", "nem",
        "没有", "沒有", "ليس", "without", "ohne", "bez", "sans", "sin", "senza",
        "not", "never", "don't", "dont", "cannot", "nunca", "nicht", "kein", "keine", "jamais", "pas", "mai", "не",
        "никогда", "nie", "niet", "geen", "不", "别", "勿", "لا", "안",
      ]
    ),
  ])
}
