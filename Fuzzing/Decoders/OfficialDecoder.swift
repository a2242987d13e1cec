import TimeSeries
import TradeStatistics

@testable import OfficialSources

/// Reads an input in every office's format, whether it looks like one or not.
///
/// Two readings must come to the same, a release has each code once, and a number that is plain decimal notation is
/// the same to the reader of exponents.
enum OfficialDecoder {
  static func tryOut(_ input: [UInt8]) {
    for format in OfficialFormats.all {
      let first = outcome(format, input)
      expect(outcome(format, input) == first, "\(format.name) reads the same bytes differently")
    }
    let text = String(decoding: input.prefix(64), as: UTF8.self)
    if let plain = FixedPoint(text) {
      expect(SDMXNumber(text)?.value == plain, "'\(text)' is another number with an exponent")
    }
    if let period = Period(sdmx: text) {
      expect(period.firstDay <= period.lastDay, "'\(text)' ends before it begins")
    }
  }

  /// What a reading came to: releases and findings, or the words of the refusal.
  private enum Outcome: Equatable {
    case read(OfficialReading)
    case refused(String)
  }

  private static func outcome(_ format: any OfficialFormat.Type, _ input: [UInt8]) -> Outcome {
    do {
      let terms = ReadingTerms(retrieved: Day(ordinal: 20_000), flow: .export)
      let reading = try format.read(SourceInput(name: "input", bytes: input), terms)
      for release in reading.file.releases {
        for (row, next) in zip(release.rows, release.rows.dropFirst()) {
          expect(row.code < next.code, "\(format.name) gives the code \(row.code) twice")
        }
      }
      return .read(reading)
    } catch {
      return .refused("\(error)")
    }
  }
}
