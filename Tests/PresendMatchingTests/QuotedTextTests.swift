import PresendMatching
import PresendText
import Testing
import TestSupport

@Suite struct QuotedTextTests {
  private func quoted(_ text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    return QuotedText.ranges(in: bytes, signs: TextSigns(bytes), attributions: { [] })
  }

  @Test(arguments: [
    "thanks\n«> my number is 1»\nbye", "thanks\n«-----original message-----\nmy number»",
    "thanks\n\n«from: ann\nsent: 3 may 2026 10:00\nto: shop\nsubject: order\n\nmy number»",
    "danke\n«von: ann <ann@x.example>\ngesendet: dienstag, 3. mai 2026\nan: shop\nbetreff: bestellung\n\nnummer»",
    "谢谢\n«发件人: ann\n发送时间: 2026年5月3日\n收件人: shop\n主题: 订单\n电话»", "ok\n«*from:* ann\n*date:* 3/5/26\n*subject:* x\ny»",
  ])
  func `what somebody else wrote is found`(_ marked: String) {
    let text = MarkedText(marked)
    #expect(quoted(text.text) == text.ranges)
  }

  @Test(arguments: [
    ">>name@example.com", "> write to me\n> at my shop\n", "  > hello\n\n",
    "-----original message-----\nwrite to me", "\nfrom: ann\nsent: 3 may 2026\nto: shop\nsubject: x\n\nwrite to me",
    "> write to me\n-----original message-----\nat my shop",
  ])
  func `a text of quoted lines alone quotes nobody`(_ text: String) {
    #expect(quoted(text) == [])
  }

  @Test(arguments: [
    "from: berlin\nto: madrid\n", "from: berlin\nwe send\nsubject: x\ndate: 3 may",
    "from: ann\ndate: today\nsubject: x",
    "subject: x\nfrom: ann\n", "date: 3 may\nsubject: x",
  ])
  func `lines that look a little like headers are the message`(_ text: String) {
    #expect(quoted(text) == [])
  }
}
