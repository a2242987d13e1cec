import Agreements
import Foundation
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ShippedAgreementTests {
  private static let folder = ShippedFiles.folder("us-china-phase-one")

  private func agreement() throws -> Agreement {
    try AgreementReader.read(folder: Self.folder).agreement
  }

  @Test func `The shipped agreement reads without a finding`() throws {
    #expect(try AgreementReader.read(folder: Self.folder).warnings == [])
    #expect(try AgreementReader.check(path: Self.folder) == [])
  }
}
