import Publishing
import Testing

@Suite struct TextTableTests {
  private func table(_ cells: [[String]], _ columns: [TextTable.Column]) -> TextTable {
    var table = TextTable(columns)
    for row in cells { table.add(row.map { TextTable.Cell($0) }) }
    return table
  }

  @Test func `Numbers line up on their decimal point, whatever sign or mark they carry`() {
    let table = table(
      [["a", "1.5"], ["b", "−10"], ["c", "2.25*"], ["d", "–"], ["e", "3 %"]],
      [.init("name"), .init("amount", .decimal)])
    #expect(
      table.lines(width: 40) == [
        "name   amount",
        "a       1.5",
        "b     −10",
        "c       2.25*",
        "d       –",
        "e       3 %",
      ])
  }

  @Test func `A long heading does not pull numbers apart`() {
    let table = table(
      [["x", "1.5"], ["y", "22.25"]], [.init(""), .init("a long heading", .decimal)])
    #expect(
      table.lines(width: 40) == [
        "   a long heading",
        "x            1.5",
        "y           22.25",
      ])
  }

  @Test func `Wide characters take the columns that they show in`() {
    let table = table([["中国", "1"], ["ab", "10"]], [.init("x"), .init("n", .right)])
    #expect(table.lines(width: 40) == ["x      n", "中国   1", "ab    10"])
  }

  @Test(arguments: [33, 40, 60]) func `The flexible column wraps so that no line is too wide`(
    width: Int
  ) {
    let table = table(
      [["Manufactured goods of every kind", "66.48", "far behind"]],
      [.init("pledge"), .init("base", .decimal), .init("standing")])
    let lines = table.lines(width: width)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(lines[1].hasSuffix("66.48  far behind"))
    let words = lines.dropFirst().joined(separator: " ").split(separator: " ")
    #expect(words.filter { "Manufactured goods of every kind".contains($0) }.count == 5)
  }

  @Test func `A heading may take two lines and stands at the bottom`() {
    let table = table([["a", "1.0"]], [.init("x"), .init("due\nequal", .decimal)])
    #expect(table.lines(width: 40) == ["     due", "x  equal", "a    1.0"])
  }

  @Test func `Emphasis changes no width and a rule spans the table`() {
    var table = TextTable([.init("pledge"), .init("standing")])
    table.add([.init("Energy"), .init("met", .good)])
    table.addRule()
    table.add([.init("Sum")])
    let plain = table.lines(width: 40)
    let colored = table.lines(width: 40, ink: Ink(isColored: true))
    #expect(plain == ["pledge  standing", "Energy  met", "────────────────", "Sum"])
    #expect(colored[1] == "Energy  \u{1B}[32mmet\u{1B}[0m")
  }

  @Test func `An empty cell is as wide with emphasis as without`() {
    var table = TextTable([.init("agreement"), .init("state")], flexible: 1)
    table.add([.init("one", .strong), .init("behind: the first and the second pledge")])
    table.add([.init("", .strong), .init("met", .good)])
    #expect(
      table.lines(width: 34) == [
        "agreement  state", "one        behind: the first and",
        "           the second pledge", "           met",
      ])
  }

  @Test func `A table without rows is its heading`() {
    #expect(
      table([], [.init("period"), .init("value", .decimal)]).lines(width: 40) == [
        "period  value"
      ])
  }
}
