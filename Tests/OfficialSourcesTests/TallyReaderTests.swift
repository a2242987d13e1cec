import OfficialSources
import Testing
import TimeSeries
import TradeStatistics

@Suite struct TallyReaderTests {
  /// Soy beans count to their own group, all else of chapter 12 to another, chapter 27 to a third.
  static let scheme = TallyScheme(
    groups: [TallyGroup(name: "1"), TallyGroup(name: "2"), TallyGroup(name: "3")],
    map: ProductMap(
      [("12", 1), ("1201", 0), ("27", 2)].compactMap { text, group in
        ProductCode(text).map { ProductMap.Entry(code: $0, group: group) }
      }))

  /// Rows of two partners and flows, made the same way for the same numbers.
  static func rows(_ count: Int, month: String, ending: String = "\n") -> String {
    let codes = ["120110", "120190", "120240", "270900", "271112", "850440"]
    var text = "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO,QTY_1_MO,UNIT_QY1" + ending
    for index in 0..<count {
      let flow = index % 3 == 0 ? "I" : "E"
      let partner = index % 2 == 0 ? "5700" : "1220"
      text += "\(month),\(flow),\(partner),\(codes[index % 6]),\(index * 37),\(index),KG" + ending
    }
    return text
  }

  /// The sums of the same rows, computed one by one.
  static func sums(_ count: Int) -> [Flow: [Int]] {
    let groups = [0, 0, 1, 2, 2, -1]
    var sums: [Flow: [Int]] = [.export: [0, 0, 0], .import: [0, 0, 0]]
    for index in 0..<count where index % 2 == 0 && groups[index % 6] >= 0 {
      sums[index % 3 == 0 ? .import : .export]?[groups[index % 6]] += index * 37
    }
    return sums
  }

  private static func read(
    _ files: [TallyFile], partner: String? = "5700", threads: Int = 2
  ) throws -> TallyReader.Answer {
    try TallyReader(files, TallyQuestion(scheme: scheme, partner: partner)).read(threads: threads)
  }

  @Test(arguments: [1, 2, 3, 8], ["\n", "\r\n"])
  func `Sums are those of the rows, for any number of threads`(threads: Int, ending: String) throws
  {
    let folder = try TestFolder()
    // Large enough for several chunks.
    let files = try [("2020-01", 40_000), ("2020-02", 3), ("2020-03", 0)].map { month, count in
      let path = try folder.write("\(month).csv", Self.rows(count, month: month, ending: ending))
      return TallyFile(path: path, month: Month(month))
    }
    let answer = try Self.read(files, threads: threads)
    #expect(answer.rows == 20_002)
    #expect(answer.blanks == 0)
    for (month, count) in [("2020-01", 40_000), ("2020-02", 3)] {
      for (flow, expected) in Self.sums(count) {
        let key = TallySums.Key(month: try #require(Month(month)), flow: flow)
        #expect(answer.sums.sums[key] == expected.map { FixedPoint($0) })
      }
    }
    #expect(answer.sums.sums.keys.allSatisfy { $0.month != Month("2020-03") })
  }

  @Test(arguments: [1, 2, 5])
  func `The first error in the order of the files is told, for any number of threads`(
    threads: Int
  ) throws {
    let folder = try TestFolder()
    var wrong = Self.rows(50_000, month: "2020-02").split(separator: "\n").map(String.init)
    wrong[45_000] = "2020-02,E,5700,120110,12x,1,KG"
    wrong[49_000] = "2020-02,E,5700"
    let files = [
      TallyFile(path: try folder.write("a.csv", Self.rows(50_000, month: "2020-01"))),
      TallyFile(path: try folder.write("b.csv", wrong.joined(separator: "\n"))),
      TallyFile(path: try folder.write("c.csv", "no header of ours\n")),
    ]
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read(files, threads: threads)
    }
    #expect(
      error?.description
        == "\(files[1].path):45001:23: error: '12x' in column 'ALL_VAL_MO' is not a number (write"
        + " plain digits with a point, at most 18 before it and 6 after it, and leave the cell"
        + " blank where nothing was published)")
  }

  static let mistakes: [(text: String, error: String)] = [
    (
      "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO\n2020-13,E,5700,120110,1\n",
      ":2:1: error: '2020-13' is not a month (write 2020-01 or 202001)"
    ),
    (
      "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO\n2020-01,Q,5700,120110,1\n",
      ":2:1: error: 'Q' is not a flow (write E or I, export or import)"
    ),
    (
      "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO\n2020-01,E,5700,120110,1\n2020-01,E,5700,1201,1\n",
      ":3:1: error: code '1201' has 4 digits, those before it have 6 (give rows of one level: a"
        + " code and its parts would be counted twice)"
    ),
    (
      "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO\n2020-01,E,5700,1201-0,1\n",
      ":2:1: error: '1201-0' is not a product code (codes have up to 16 digits and capital letters)"
    ),
    (
      "time,flow,COMMODITY,ALL_VAL_MO\n2020-01,E,120110,1\n",
      ":1:1: error: no column 'CTY_CODE'; columns found: 'time', 'flow', 'COMMODITY', 'ALL_VAL_MO'"
        + " (add the column, or rename one)"
    ),
  ]

  @Test(arguments: mistakes)
  func `A mistake is told with its place and remedy`(text: String, error: String) throws {
    let folder = try TestFolder()
    let file = TallyFile(path: try folder.write("a.csv", text))
    let thrown = #expect(throws: OfficialSourcesError.self) { try Self.read([file]) }
    #expect(thrown?.description == file.path + error)
  }

  @Test func `Rows of another month than the manifest says are refused`() throws {
    let folder = try TestFolder()
    let path = try folder.write("a.csv", Self.rows(10, month: "2020-01"))
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read([TallyFile(path: path, month: Month("2020-02"))])
    }
    #expect(
      error?.description
        == "\(path):2:1: error: a row of 2020-01 in the file of 2020-02 (correct the manifest, or"
        + " get the file again)")
  }

  @Test func `A row without a value is counted apart, never as zero`() throws {
    let folder = try TestFolder()
    let text =
      "time,flow,CTY_CODE,COMMODITY,ALL_VAL_MO\n2020-01,E,5700,120110,\n2020-01,E,5700,120190,5\n"
    let answer = try Self.read([TallyFile(path: try folder.write("a.csv", text))])
    #expect(answer.blanks == 1)
    let key = TallySums.Key(month: try #require(Month("2020-01")), flow: .export)
    #expect(answer.sums.sums[key]?.first == FixedPoint(5))
  }

  @Test func `JSON and CSV of the same rows give the same sums`() throws {
    let folder = try TestFolder()
    let text = Self.rows(3000, month: "2020-01")
    let rows = text.split(separator: "\n").map { line in
      "["
        + line.split(separator: ",", omittingEmptySubsequences: false)
        .map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }
    let csv = TallyFile(path: try folder.write("a.csv", text))
    let json = TallyFile(
      path: try folder.write("a.json", "[" + rows.joined(separator: ",\n") + "]"))
    #expect(try Self.read([csv]).sums == Self.read([json]).sums)
    #expect(try Self.read([csv], partner: nil).sums == Self.read([json], partner: nil).sums)
    #expect(try Self.read([json]).rows == 1500)
  }

  @Test func `The newest vintage out by the day counts for each month`() throws {
    let folder = try TestFolder()
    let manifest = try folder.write(
      "manifest.csv",
      "file,month,release\na.csv,2020-01,2020-03-05\nb.csv,2020-01,2021-06-10\nc.csv,2020-02,2020-04-05\n"
    )
    func names(_ day: String) throws -> [String] {
      try TallyManifest(manifest).files(asOf: try #require(Day(day)))
        .map { String($0.path.split(separator: "/").last ?? "") }
    }
    #expect(try names("2020-03-04") == [])
    #expect(try names("2020-03-05") == ["a.csv"])
    #expect(try names("2021-06-09") == ["a.csv", "c.csv"])
    #expect(try names("2021-06-10") == ["b.csv", "c.csv"])
  }

  @Test(arguments: [1, 2, 4])
  func `A code of another length far down is told with its line, for any number of threads`(
    threads: Int
  ) throws {
    let folder = try TestFolder()
    var rows = Self.rows(60_000, month: "2020-01").split(separator: "\n").map(String.init)
    for index in 30_000..<rows.count {
      rows[index] = rows[index].replacing(/,(1201|1202|2709|2711|8504)\d\d,/) { ",\($0.1)," }
    }
    let file = TallyFile(path: try folder.write("a.csv", rows.joined(separator: "\n")))
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read([file], partner: nil, threads: threads)
    }
    #expect(
      error?.description
        == "\(file.path):30001:1: error: code '8504' has 4 digits, those before it have 6 (give rows"
        + " of one level: a code and its parts would be counted twice)")
  }

  @Test(arguments: [1, 2])
  func `A month that another file may have is refused where it does not belong`(threads: Int) throws
  {
    let folder = try TestFolder()
    let files = try ["2020-01", "2020-02"].map { month in
      TallyFile(
        path: try folder.write("\(month).csv", Self.rows(10, month: "2020-01")),
        month: Month(month))
    }
    let error = #expect(throws: OfficialSourcesError.self) {
      try Self.read(files, threads: threads)
    }
    #expect(error?.description.hasPrefix("\(files[1].path):2:1: error: a row of 2020-01") ?? false)
  }
}
