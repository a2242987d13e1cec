import Testing
import Wording

@Suite struct ClosestMatchTests {
  static let names = ["as-of", "archive", "color", "measure", "q"]

  @Test(
    arguments: [
      ("as-off", "as-of"), ("asof", "as-of"), ("sa-of", "as-of"),  // added, lost, swapped
      ("aRcHiVe", "archive"), ("acrhvie", "archive"), ("colour", "color"), ("colr", "color"),
      ("meas", "measure"),  // a beginning that only one has
      ("a", nil), ("x", nil), ("", nil), ("zzzzzz", nil), ("arc-hives-of", nil),
    ] as [(String, String?)])
  func `A slip is recognised and another word is not`(word: String, expected: String?) {
    #expect(closestMatch(to: word, among: Self.names) == expected)
  }

  @Test func `The first of equally near candidates wins, and nothing is near to none`() {
    #expect(closestMatch(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(closestMatch(to: "bat", among: []) == nil)
    #expect(closestMatch(to: "im", among: ["import", "image"]) == nil)
  }
}
