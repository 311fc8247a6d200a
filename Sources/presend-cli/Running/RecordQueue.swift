internal import PresendDrafts

/// Records on their way from the reader to the threads that judge them, and verdicts on their way to the reports.
///
/// The reader puts records in and waits where too many, or too many bytes, are on their way. Before it reads a file it
/// waits until fewer whole ones than threads are in hand, so that there is never more than one a thread. Threads take them out and
/// hand in what they came to; whoever hands in the record that is next in order writes it, and all that follow it, so
/// that a verdict is out as soon as it is known and those before it are.
final class RecordQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private let maximumCount: Int
  private let maximumBytes = 64 << 20
  private let maximumFiles: Int
  private let deliver: (CheckedRecord) -> Void

  private var waiting: [(number: Int, read: ReadRecord)?] = []
  private var first = 0
  private var checked: [Int: (result: CheckedRecord, bytes: Int)] = [:]
  private var taken = 0
  private var delivered = 0
  private var bytesUnderWay = 0
  private var filesInHand = 0
  private var isEnded = false
  private var isDelivering = false

  /// A queue for a number of threads; `deliver` is called by one thread at a time, in the order of the records.
  init(threads: Int, deliver: @escaping (CheckedRecord) -> Void) {
    maximumCount = threads * 32
    maximumFiles = threads
    self.deliver = deliver
  }

  /// What the queue has to know of a record when its bytes are gone.
  struct Ticket {
    fileprivate let number: Int
    fileprivate let bytes: Int
    fileprivate let isWholeFile: Bool
  }

  /// Waits until another file may be held in memory.
  func awaitRoomForFile() {
    monitor.locked { while filesInHand >= maximumFiles { monitor.wait() } }
  }

  /// Adds a record as soon as there is room.
  func put(_ read: ReadRecord) {
    monitor.locked {
      while taken > delivered,
        taken - delivered >= maximumCount || bytesUnderWay + read.record.bytes.count > maximumBytes
      {
        monitor.wait()
      }
      waiting.append((taken, read))
      taken += 1
      if read.isWholeFile { filesInHand += 1 }
      bytesUnderWay += read.record.bytes.count
      monitor.signal()
    }
  }

  /// No more records will come.
  func end() {
    monitor.locked {
      isEnded = true
      monitor.signal()
    }
  }

  /// The next record to judge; nil after the last.
  func take() -> (ticket: Ticket, read: ReadRecord)? {
    monitor.locked {
      while first == waiting.count {
        if isEnded { return nil }
        monitor.wait()
      }
      let next = waiting[first]
      // Whoever judges it is to be the only one who holds it.
      waiting[first] = nil
      first += 1
      if first > 64 {
        waiting.removeFirst(first)
        first = 0
      }
      return next.map { number, read in
        (Ticket(number: number, bytes: read.record.bytes.count, isWholeFile: read.isWholeFile), read)
      }
    }
  }

  /// Takes what a record came to, and writes what can be written. The record itself must have been let go.
  func hand(_ result: CheckedRecord, _ ticket: Ticket) {
    let mayDeliver = monitor.locked {
      checked[ticket.number] = (result, ticket.bytes)
      if ticket.isWholeFile {
        filesInHand -= 1
        monitor.signal()
      }
      if isDelivering { return false }
      isDelivering = true
      return true
    }
    if mayDeliver { deliverReady() }
  }

  /// Writes outside of the lock, so that a slow reader of the report holds up no thread before the queue is full.
  private func deliverReady() {
    while true {
      let next = monitor.locked { () -> CheckedRecord? in
        guard let next = checked.removeValue(forKey: delivered) else {
          isDelivering = false
          return nil
        }
        bytesUnderWay -= next.bytes
        return next.result
      }
      guard let next else { return }
      deliver(next)
      monitor.locked {
        delivered += 1
        monitor.signal()
      }
    }
  }
}
