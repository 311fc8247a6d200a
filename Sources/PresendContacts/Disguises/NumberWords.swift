/// Number words by value, in fourteen languages.
enum NumberWords {
  static let groups: [(Int, [String])] = [
    (
      0,
      [
        "zero", "oh", "nought", "cero", "零", "〇", "洞", "null", "zéro", "ноль", "нуль", "ноля", "ゼロ", "れい", "まる", "nul",
        "sıfır",
        "صفر", "영", "공",
      ]
    ),
    (
      1,
      [
        "one", "uno", "一", "壹", "幺", "eins", "ein", "un", "um", "uma", "один", "одна", "раз", "いち", "イチ", "jeden",
        "een", "bir",
        "واحد", "일", "하나",
      ]
    ),
    (
      2,
      [
        "two", "dos", "二", "贰", "两", "zwei", "zwo", "deux", "due", "dois", "duas", "два", "дві", "две", "に", "ニ", "dwa",
        "twee",
        "iki", "اثنان", "اتنين", "اثنين", "이", "둘",
      ]
    ),
    (
      3,
      [
        "three", "tres", "三", "叁", "drei", "trois", "tre", "três", "три", "さん", "サン", "trzy", "drie", "üç", "ثلاثة",
        "تلاتة", "삼", "셋",
      ]
    ),
    (
      4,
      [
        "four", "cuatro", "四", "肆", "vier", "quatre", "quattro", "quatro", "четыре", "чотири", "よん", "し", "ヨン",
        "cztery", "dört",
        "أربعة", "اربعة", "사", "넷",
      ]
    ),
    (
      5,
      [
        "five", "cinco", "五", "伍", "fünf", "cinq", "cinque", "пять", "п'ять", "ご", "ゴ", "pięć", "vijf", "beş", "خمسة",
        "오",
      ]
    ),
    (
      6,
      [
        "six", "seis", "六", "陆", "陸", "sechs", "sei", "meia", "шесть", "шість", "ろく", "ロク", "sześć", "zes", "altı",
        "ستة", "육",
        "륙", "여섯",
      ]
    ),
    (
      7,
      [
        "seven", "siete", "七", "柒", "拐", "sieben", "sept", "sette", "sete", "семь", "сім", "なな", "しち", "ナナ", "siedem",
        "zeven",
        "yedi", "سبعة", "칠",
      ]
    ),
    (
      8,
      [
        "eight", "ocho", "八", "捌", "acht", "huit", "otto", "oito", "восемь", "вісім", "はち", "ハチ", "osiem", "sekiz",
        "ثمانية",
        "تمنية", "팔",
      ]
    ),
    (
      9,
      [
        "nine", "nueve", "九", "玖", "勾", "neun", "neuf", "nove", "девять", "дев'ять", "きゅう", "く", "キュウ", "dziewięć",
        "negen",
        "dokuz", "تسعة", "구",
      ]
    ),
    (10, ["ten", "diez", "zehn", "dix", "dieci", "dez", "десять"]),
    (11, ["eleven", "once", "elf", "onze", "undici", "одиннадцать"]),
    (12, ["twelve", "doce", "zwölf", "douze", "dodici", "doze", "двенадцать"]),
    (13, ["тринадцать", "thirteen", "trece", "dreizehn", "treize", "tredici", "treze"]),
    (14, ["четырнадцать", "fourteen", "catorce", "vierzehn", "quatorze", "quattordici", "catorze"]),
    (15, ["пятнадцать", "fifteen", "quince", "fünfzehn", "quinze", "quindici"]),
    (16, ["шестнадцать", "sixteen", "dieciséis", "sechzehn", "seize", "sedici"]),
    (17, ["семнадцать", "seventeen", "diecisiete", "siebzehn", "diciassette"]),
    (18, ["восемнадцать", "eighteen", "dieciocho", "achtzehn", "diciotto"]),
    (19, ["девятнадцать", "nineteen", "diecinueve", "neunzehn", "diciannove"]),
    (20, ["twenty", "veinte", "zwanzig", "vingt", "vingts", "venti", "vinte", "двадцать"]),
    (30, ["thirty", "treinta", "dreißig", "trente", "trenta", "trinta", "тридцать"]),
    (40, ["forty", "cuarenta", "vierzig", "quarante", "quaranta", "quarenta", "сорок"]),
    (50, ["fifty", "cincuenta", "fünfzig", "cinquante", "cinquanta", "cinquenta", "пятьдесят"]),
    (60, ["sixty", "sesenta", "sechzig", "soixante", "sessanta", "sessenta", "шестьдесят"]),
    (70, ["seventy", "setenta", "siebzig", "settanta", "семьдесят"]),
    (80, ["eighty", "ochenta", "achtzig", "ottanta", "oitenta", "восемьдесят"]),
    (100, ["сто", "ciento"]), (200, ["двести", "doscientos"]), (300, ["триста", "trescientos"]),
    (400, ["четыреста", "cuatrocientos"]), (500, ["пятьсот", "quinientos"]), (600, ["шестьсот", "seiscientos"]),
    (700, ["семьсот", "setecientos"]), (800, ["восемьсот", "ochocientos"]), (900, ["девятьсот", "novecientos"]),
    (90, ["ninety", "noventa", "neunzig", "novanta", "девяносто"]),
  ]
}
