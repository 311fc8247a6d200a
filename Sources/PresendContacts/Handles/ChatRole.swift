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
        "join", "send", "call",
        "speak", "connect", "subscribe", "escribir", "escríbale", "contactar", "contacta", "contacte", "escribe",
        "escriba", "habla", "hable", "agrega",
        "agregue", "añade", "manda", "mande", "envía", "envíe", "fala", "escreva", "envie", "adicione", "adiciona",
        "siga", "procure",
        "contate", "contato", "contacto", "schreib", "schreibe", "schreiben", "kontaktieren", "kontaktiere", "folge",
        "folgt",
        "folgen", "melde", "melden", "erreichen",
        "erreichst", "finden", "findest", "füge", "adden", "écrivez", "écris", "contactez", "contacte", "suivez",
        "suis", "ajoutez", "ajoute", "joindre", "retrouvez", "rejoignez",
        "scrivi", "scrivete", "contatta", "contattate", "segui", "aggiungi", "trova", "найдите", "znajdź", "stuur",
        "app", "volg", "voeg", "bericht", "bereik", "bereiken",
        "contacteer", "vind", "yaz", "ulaş", "takip", "iletişim", "تواصل", "اتصل", "ضيف", "اضف", "راسل",
      ]
    ),
    (
      .request,
      [
        "пишите", "пиши", "напишите", "напиши", "свяжитесь", "добавьте", "добавляйте", "добавь", "звоните",
        "подписывайтесь", "napisz", "pisz", "skontaktuj", "dodaj",
        "obserwuj", "zadzwoń", "yazın", "yazabilirsiniz", "ulaşın", "ulaşabilirsiniz", "ekleyin", "تواصلوا", "chama",
        "chame", "fale", "dm", "pm",
        "hmu", "dame", "pásame", "pasame", "deme", "páseme", "segue a gente", "добавляйтесь", "주세요", "お願い",
        "escríbenos", "escríbeme", "escribinos", "escribime", "escríbanos", "escríbame", "contáctanos", "contáctame",
        "contáctenos", "mándame", "mándanos", "mandame",
        "envíame", "envíanos", "agrégame", "agréganos", "añádeme", "búscanos", "búscame", "síguenos", "sígueme",
        "háblame", "háblanos", "llámame", "llámanos", "encuéntranos",
        "scrivici", "scrivimi", "scriveteci", "contattaci", "contattami", "seguici", "aggiungimi", "aggiungici",
        "trovaci", "cercaci", "raggiungici", "chiamaci", "راسلنا", "راسلني", "تابعنا", "تابعونا",
        "تواصل معنا", "اتصل بنا", "كلمني", "加我", "加", "私聊", "联系我", "联系我们", "聯繫", "联系", "扫码", "添加", "关注", "關注", "搜",
        "連絡", "追加", "フォロー", "登録", "友達", "送って", "メッセージ",
        "ご連絡", "연락", "문의", "추가", "친추", "팔로우", "보내", "톡 주",
      ]
    ),
    (
      .pronoun,
      [
        "us", "me", "let", "lets", "gente", "uns", "mir", "nous", "moi", "ci", "mi", "conosco", "comigo", "nos",
        "nosotros", "ons", "mij",
        "bize", "bana", "нам", "мне", "нас", "меня", "nas", "mnie", "nam", "معنا", "معي", "بنا", "بي",
      ]
    ),
    (
      .owner,
      [
        "our", "my", "your", "tu", "seu", "sua", "teu", "dein", "deine", "deinem", "ihre", "votre", "ton", "tuo", "tua",
        "твой", "ваш", "twój", "jouw", "你的", "您的", "nuestro", "nuestra", "mi", "nosso", "nossa", "meu", "minha",
        "unser", "unsere", "unseren",
        "unserem", "mein", "meine", "notre", "mon", "ma", "nostro",
        "nostra", "mio", "mia", "наш", "наша", "нашем", "мой", "моя", "моем", "nasz", "naszym", "mój", "moim", "onze",
        "mijn", "bizim", "benim", "我的", "我们的", "我們的",
        "저희", "제", "내", "私の", "当店の", "弊社の",
      ]
    ),
    (
      .preposition,
      [
        "on", "to", "via", "at", "through", "by", "over", "using", "in", "por", "en", "al", "pelo", "pela", "no", "na",
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
        "номер", "login", "konto", "numer", "hesap", "kullanıcı", "numara", "numaram", "رقم",
        "حساب", "号", "號", "号码", "账号", "帐号", "帳號", "아이디", "ไอดี", "계정", "번호", "アカウント", "客服",
      ]
    ),
    (
      .copula,
      [
        "is", "as", "es", "como", "ist", "als", "est", "sous", "è", "come", "é", "jest", "jako", "это", "как", "under",
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
