import Testing
import TradeStatistics

@Suite struct ScopeTests {
  private func codes(_ texts: [String]) throws -> [ProductCode] {
    try texts.map { try productCode($0) }
  }

  @Test(
    arguments: [
      // Everything was asked for.
      ([], [], "8802", true), ([], [], "TOTAL", true),
      // Everything but aircraft: nothing that holds or is part of them is complete.
      ([], ["8802"], "8802", false), ([], ["8802"], "880240", false), ([], ["8802"], "88", false),
      ([], ["8802"], "8803", true), ([], ["8802"], "0201", true), ([], ["8802"], "TOTAL", false),
      // Chapters 2 and 88 alone.
      (["88", "02"], [], "8802", true), (["88", "02"], [], "02", true),
      (["88", "02"], [], "2", false), (["88", "02"], [], "8", false),
      (["88", "02"], [], "TOTAL", false),
      // A subheading says nothing about the rest of its heading.
      (["880240"], [], "8802", false), (["880240"], [], "880240", true),
      (["880240"], [], "8802400040", true),
      // Asked for, then left out.
      (["88"], ["880240"], "8802", false), (["88"], ["880240"], "880230", true),
      (["88"], ["88"], "8802", false),
      // One row for everything tells nothing about any part.
      (["TOTAL"], [], "TOTAL", true), (["TOTAL"], [], "0201", false),
    ] as [([String], [String], String, Bool)])
  func `A code is covered where everything under it was asked for`(
    asked: [String], excluded: [String], code: String, covered: Bool
  ) throws {
    let scope = Scope(
      codes: try codes(asked), excluded: try codes(excluded), absentRow: .unknown)
    #expect(scope.covers(try productCode(code)) == covered)
  }

  @Test func `Lists are sorted, so that equal scopes are equal`() throws {
    let left = Scope(
      codes: try codes(["88", "02"]), excluded: try codes(["8802", "0201"]), absentRow: .zero)
    let right = Scope(
      codes: try codes(["02", "88"]), excluded: try codes(["0201", "8802"]), absentRow: .zero)
    #expect(left == right)
    #expect(Scope.complete == Scope(absentRow: .zero))
  }
}
