import PresendDrafts
import Synchronization
import Testing

@testable import presend_cli

@Suite struct RecordQueueTests {
  @Test(arguments: [1, 2, 5])
  func `never more whole files are held than there are threads`(_ threads: Int) {
    let held = Mutex((now: 0, most: 0))
    let delivered = Mutex<[Int]>([])
    let queue = RecordQueue(threads: threads) { checked in delivered.withLock { $0.append(checked.fileNumber) } }
    let workers = (0..<threads).compactMap { _ in
      Worker {
        while let (ticket, read) = queue.take() {
          var result = CheckedRecord(entries: [])
          result.fileNumber = read.fileNumber
          held.withLock { $0.now -= 1 }
          queue.hand(result, ticket)
        }
      }
    }
    for number in 1...200 {
      queue.awaitRoomForFile()
      held.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      let record = RawRecord(bytes: [0x61], source: "f", format: .text)
      queue.put(ReadRecord(record: record, file: "f", fileNumber: number, isWholeFile: true, profile: 0))
    }
    queue.end()
    for worker in workers { worker.join() }
    #expect(held.withLock { $0.most } <= threads)
    #expect(delivered.withLock { $0 } == Array(1...200))
  }
}
