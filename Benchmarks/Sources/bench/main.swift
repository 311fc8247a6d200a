import Foundation
import Presend

guard let options = Options(CommandLine.arguments.dropFirst()) else {
  FileHandle.standardError.write(Data(Options.usage.utf8))
  exit(2)
}
try FileManager.default.createDirectory(atPath: options.data, withIntermediateDirectories: true)
let corpus = options.jsonl ?? options.file("mail.jsonl")
if options.jsonl == nil { Drafts.write(.mail, count: options.count, to: corpus) }

var report = Report()
let size = (FileManager.default.contents(atPath: corpus) ?? Data()).count
report.note("\(options.jsonl == nil ? "The generated corpus" : "The file of drafts"): \(size.grouped) bytes.")
if options.targets.contains(1) {
  EngineTarget(options, drafts: Drafts.read(corpus, limit: 5_000)).measure(&report)
}
if options.targets.contains(2) { ThroughputTarget(options: options, corpus: corpus).measure(&report) }
if options.targets.contains(3) { ColdStartTarget(options: options).measure(&report) }
if options.targets.contains(4) { LatencyTarget().measure(&report) }
if options.targets.contains(5) { GrowthTarget(options: options).measure(&report) }
if options.targets.contains(6) {
  WorstCaseTarget(options: options).measure(&report)
  RedosTarget(options: options).measure(&report)
}
print(report.text)
