public import Briefing
import ContentHash
import ReleaseArchive
import TextFormats
import TimeSeries
import TradeStatistics

/// Codes with their descriptions and units, by the lists on file.
public struct CodeListing {
  private let lookup: CodeLookup
  private let width: Int
  private let ink: Ink

  /// Creates a writer of what was found.
  ///
  /// - Parameter width: Columns of the text.
  public init(_ lookup: CodeLookup, width: Int, ink: Ink) {
    self.lookup = lookup
    self.width = width
    self.ink = ink
  }

  /// A table a list for a terminal, ending with a line feed; where there is none, the reason.
  public var text: String {
    var lines = [
      ink.apply(.strong, "Code \(lookup.code) as of \(DateText.day(lookup.asOf))")
    ]
    for answer in lookup.answers { lines += [""] + section(answer) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was found in the schema `pledgeline.codes/1`, UTF-8.
  public var json: [UInt8] {
    JSONWriter.write([
      "schema": "pledgeline.codes/1", "asOf": .text(lookup.asOf), "code": .text(lookup.code),
      "lists": .list(lookup.answers, value),
    ])
  }

  private func section(_ answer: CodeLookup.Answer) -> [String] {
    var facts = [answer.schedule.title]
    if let reference = answer.reference, let list = reference.document.codeList {
      facts.append("edition \(list.edition)")
      facts.append("\(list.entries.count) codes")
      facts.append(reference.document.file.name)
    }
    let title = TextWrap.lines(facts.joined(separator: ", "), width: width)
      .map { ink.apply(.strong, $0) }
    switch answer.entries {
    case .notMeasurable(let reason):
      return title + wrapped(reason.text, bullet: "· ")
        + (reason.remedy.map { wrapped($0, bullet: "→ ") } ?? [])
    case .value(let entries):
      var table = TextTable(
        [.init("code"), .init("unit"), .init("second unit"), .init("description")], flexible: 3)
      for entry in entries {
        table.add([
          .init("\(entry.code)"), .init(entry.unit), .init(entry.secondUnit ?? "–"),
          .init(entry.description.isEmpty ? entry.shortDescription : entry.description),
        ])
      }
      return title + table.lines(width: width, indent: 2, ink: ink)
    }
  }

  private func wrapped(_ text: String, bullet: String) -> [String] {
    TextWrap.lines(text, width: width, first: "  " + bullet, rest: "    ")
  }

  private func value(_ answer: CodeLookup.Answer) -> JSONValue {
    let document = answer.reference?.document
    return [
      "list": .string(answer.schedule.rawValue), "title": .string(answer.schedule.title),
      "edition": .optional(document?.codeList) { .string($0.edition) },
      "file": .optional(document) { .string($0.file.name) },
      "sha256": .optional(document) { .string($0.file.sha256) },
      "digest": .optional(answer.reference) { .text($0.digest) },
      "notMeasurable": .optional(answer.entries.reason, MeasuredJSON.reason),
      "codes": .list(answer.entries.value ?? []) { entry in
        [
          "code": .text(entry.code), "description": .string(entry.description),
          "shortDescription": .string(entry.shortDescription), "unit": .string(entry.unit),
          "secondUnit": .optional(entry.secondUnit) { .string($0) },
        ]
      },
    ]
  }
}
