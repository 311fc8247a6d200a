/// Endings of host names, as the bare form of an address needs them.
enum TopLevels {
  /// True for an ending of the public suffix list, in lower-case ASCII form.
  static func isKnown(_ label: [UInt8]) -> Bool {
    guard label.count >= 2, label.allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") }) else { return false }
    return PublicSuffixList.isSuffix(label)
  }

  /// Endings that nobody takes for a word.
  static let plain: Set<String> = [
    "biz", "cc", "ch", "cn", "co", "com", "cz", "dk", "edu", "es", "eu", "fi", "fr", "gg", "gov", "gr", "hk", "hu",
    "info", "io",
    "jp", "kr", "lt", "ly", "mobi", "mx", "net", "nl", "nz", "org", "pl", "pt", "ro", "ru", "se", "sg", "sk", "su",
    "th", "tk", "tr",
    "tv", "tw", "ua", "uk", "vn", "ws", "xxx", "xyz", "za",
  ]

  /// Endings that are words too, but that people say after a word for the dot.
  static let spoken: Set<String> = ["de", "online", "shop", "site", "store"]

  /// Endings that are words of a language and stand after a full stop whose blank was forgotten.
  static let words: Set<String> = [
    "ai", "al", "am", "app", "art", "as", "at", "auto", "baby", "band", "be", "beauty", "best", "bet", "bid", "bike",
    "bio", "black",
    "blue", "book", "box", "build", "buy", "by", "call", "camera", "care", "cars", "case", "cash", "cheap", "city",
    "click", "cool",
    "coupon", "cy", "date", "day", "de", "deal", "deals", "delivery", "direct", "do", "dog", "domains", "eat", "est",
    "et", "exchange",
    "express", "family", "fan", "fans", "farm", "fast", "film", "fit", "fly", "food", "foundation", "free", "fun",
    "game", "games",
    "gift", "gifts", "gives", "global", "gold", "graphics", "green", "group", "guide", "guru", "help", "here", "homes",
    "host", "hot",
    "house", "how", "id", "il", "im", "in", "ing", "is", "it", "je", "jobs", "joy", "kids", "kind", "kitchen", "la",
    "land", "lat",
    "legal", "life", "like", "limited", "link", "live", "living", "love", "ma", "man", "map", "market", "me", "mean",
    "media", "meet",
    "men", "menu", "mini", "mn", "moda", "moe", "mom", "money", "my", "name", "na", "ne", "navy", "network", "new",
    "news", "no", "now", "off",
    "one", "open", "page", "pay", "pet", "phone", "photo", "photos", "pics", "pink", "place", "play", "plus", "post",
    "prime", "pro",
    "qa", "quest", "radio", "read", "realty", "red", "rent", "repair", "report", "rest", "review", "reviews", "rich",
    "rip", "run",
    "safe", "safety", "sale", "save", "school", "science", "search", "secure", "select", "services", "sh", "shoes",
    "shop", "show",
    "si", "silk", "site", "ski", "so", "solutions", "space", "sport", "spot", "star", "store", "storage", "style",
    "sucks", "support",
    "sy", "systems", "talk", "team", "tel", "tips", "tires", "to", "today", "tools", "top", "tours", "town", "toys",
    "trade", "trading",
    "training", "travel", "trust", "tube", "tunes", "uno", "us", "va", "video", "vin", "vip", "vision", "vote", "watch",
    "watches",
    "weather", "web", "wed", "win", "wine", "work", "works", "world", "wow", "you", "za", "zero", "zone",
  ]

  /// Short words of everyday language that end a sentence or begin the next one.
  static let sentenceWords: Set<String> = [
    "a", "all", "also", "am", "and", "are", "arrived", "as", "at", "back", "bad", "be", "but", "can", "cool", "day",
    "days", "do", "done",
    "e", "email", "etc", "fast", "fine", "for", "go", "good", "got", "gracias", "great", "had", "has", "have", "he",
    "hello", "help",
    "here", "hi", "how", "i", "if", "in", "is", "item", "it", "know", "later", "like", "long", "love", "me", "money",
    "more", "much",
    "my", "name", "new", "nice", "no", "not", "now", "of", "ok", "okay", "on", "one", "or", "order", "out", "package",
    "please", "problem",
    "product", "see", "si", "so", "sorry", "soon", "sure", "thanks", "that", "the", "them", "then", "there", "they",
    "thing", "things",
    "this", "time", "to", "today", "too", "up", "us", "use", "very", "was", "we", "well", "were", "what", "when",
    "where", "which", "who",
    "why", "with", "work", "works", "yes", "you", "your",
  ]

  /// Words that are written short, with a full stop.
  static let shortened: Set<String> = [
    "aprox", "apt", "apto", "art", "bd", "betr", "bl", "bzgl", "bzw", "ca", "cat", "cf", "co", "dept", "dim", "ed",
    "ej", "etc", "evtl", "fa", "fact", "fig", "gr", "inc", "incl", "inkl", "inv", "lt", "ltd", "mod", "nr", "nro",
    "num", "núm", "pag", "pág", "pcs", "ped", "pos", "pto", "pz", "qtd", "qte", "qté", "ref", "réf", "seg", "sig", "sr",
    "sra", "str", "tab", "temp", "ud", "uds", "usw", "vgl", "vol", "vs", "zw", "zzgl",
  ]

  /// Endings that are colours.
  static let colours: Set<String> = ["black", "blue", "gold", "green", "pink", "red", "silk"]

  /// Endings of file names that are also endings of hosts, or are taken for one.
  static let fileExtensions: Set<String> = [
    "avi", "bat", "bz", "bz2", "cab", "cfg", "conf", "css", "csv", "dat", "doc", "docx", "dwg", "eps", "epub", "exe",
    "gif", "gz",
    "heic", "htm", "html", "ico", "ini", "jar", "java", "jpeg", "jpg", "js", "json", "log", "lua", "md", "mk", "mkv",
    "mov",
    "mp3", "mp4",
    "mpeg", "odt", "pdf", "php", "pl", "pm", "png", "ppt", "pptx", "ps", "psd", "py", "rar", "rb", "rs", "rtf", "sh",
    "so",
    "sql", "stl", "svg", "swift", "tar", "tif", "tiff", "ts", "txt", "vb", "wav", "webm", "webp", "xls", "xlsx", "xml",
    "yaml", "yml",
    "zip",
  ]
}
