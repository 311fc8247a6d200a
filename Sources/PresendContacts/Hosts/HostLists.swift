/// Hosts that say something about a link.
enum HostLists {
  /// Shorteners and redirectors: the address does not show where it leads.
  static let shorteners: Set<String> = [
    "6du.in", "a.aliexpress.com", "adf.ly", "amzn.to", "beacons.ai", "bio.link", "bit.do", "bit.ly", "bl.ink",
    "buff.ly", "clck.ru",
    "cutt.ly", "dwz.cn", "ebay.us", "fb.me", "goo.gl", "goo.su", "is.gd", "lin.ee", "linktr.ee", "lnk.bio", "lnkd.in",
    "m.tb.cn", "me-qr.com",
    "ouo.io", "ow.ly", "page.link", "polr.me", "qr.ae", "qrco.de", "rb.gy", "rebrand.ly", "s.click.aliexpress.com",
    "s.id", "shope.ee",
    "shorturl.at", "suo.im", "t.cn", "t.co", "t.ly", "t2m.io", "tiny.cc", "tinyurl.com", "u.to", "url.cn", "urlz.fr",
    "v.gd", "vk.cc",
    "wa.link", "yourls.org", "zpr.io",
  ]

  /// Hosts of messengers and networks, with their names.
  static let messengers: [String: String] = [
    "api.whatsapp.com": "whatsapp", "bsky.app": "bluesky", "chat.whatsapp.com": "whatsapp", "discord.com": "discord",
    "discord.gg": "discord", "facebook.com": "facebook", "fb.com": "facebook", "fb.me": "facebook",
    "ig.me": "instagram",
    "instagr.am": "instagram", "instagram.com": "instagram", "join.skype.com": "skype", "lin.ee": "line",
    "line.me": "line",
    "linkedin.com": "linkedin", "m.me": "messenger", "max.ru": "max", "messenger.com": "messenger", "ok.ru": "ok",
    "open.kakao.com": "kakaotalk", "pf.kakao.com": "kakaotalk", "pinterest.com": "pinterest", "qm.qq.com": "qq",
    "signal.me": "signal",
    "signal.group": "signal", "snapchat.com": "snapchat", "t.me": "telegram", "telegram.dog": "telegram",
    "telegram.me": "telegram",
    "telegram.org": "telegram", "threads.net": "threads", "tiktok.com": "tiktok", "twitter.com": "x",
    "u.wechat.com": "wechat",
    "vk.com": "vk", "vk.me": "vk", "wa.link": "whatsapp", "wa.me": "whatsapp", "wechat.com": "wechat",
    "weibo.com": "weibo",
    "whatsapp.com": "whatsapp", "x.com": "x", "xiaohongshu.com": "xiaohongshu", "youtube.com": "youtube",
    "zalo.me": "zalo",
  ]

  /// Schemes that open a messenger.
  static let messengerSchemes: [String: String] = [
    "kakaotalk": "kakaotalk", "line": "line", "skype": "skype", "tg": "telegram", "viber": "viber", "wechat": "wechat",
    "weixin": "wechat",
    "whatsapp": "whatsapp",
  ]

  /// Hosts of networks whose bare front page or articles name no person; only a path makes them a profile.
  static let needPath: Set<String> = [
    "discord", "facebook", "instagram", "linkedin", "ok", "pinterest", "tiktok", "vk", "weibo", "x", "xiaohongshu",
    "youtube", "threads",
    "bluesky", "wechat", "line", "snapchat",
  ]
}
