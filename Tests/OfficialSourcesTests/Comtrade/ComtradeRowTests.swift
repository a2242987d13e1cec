import OfficialSources
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct ComtradeRowTests {
  private let key = "comtrade CHE-USA export unspecified customs"

  @Test func `Months and years become releases of the tables of reporter and partner`() throws {
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row(["primaryValue": 5.25, "fobvalue": 5.25].number),
      ComtradeAnswers.row(["period": "202302"]),
      ComtradeAnswers.row(["period": "2022", "freqCode": "A", "cmdCode": "12", "aggrLevel": 2]),
    ])
    #expect(
      reading.lines == [
        "\(key) HS2022/HS2 FOB none USD 2022: 12=100",
        "\(key) none/total FOB none USD 2023-01: TOTAL=5.25",
        "\(key) none/total FOB none USD 2023-02: TOTAL=100",
      ])
    #expect(reading.findings.isEmpty)
  }

  @Test func `A total beside all its parts is counted once`() throws {
    // Two of each: second partner, customs procedure, mode of transport, and two products: 32 rows, 28 of them parts.
    var rows: [JSONValue] = []
    for product in ["TOTAL", "12"] {
      for partner2 in [0, 276] {
        for customs in ["C00", "C01"] {
          for transport in [0, 1000, 2100, 3200] {
            rows.append(
              ComtradeAnswers.row([
                "partner2Code": .integer(partner2), "customsCode": .string(customs),
                "motCode": .integer(transport), "cmdCode": .string(product),
                "aggrLevel": product == "12" ? 2 : 0,
                "primaryValue": partner2 == 0 && customs == "C00" && transport == 0 ? 96 : 19,
                "fobvalue": nil,
              ]))
          }
        }
      }
    }
    #expect(rows.count == 32)
    for seed: UInt64 in 1...5 {
      var generator = SeededGenerator(seed: seed)
      let reading = try ComtradeAnswers.read(rows.shuffled(using: &generator))
      #expect(
        reading.lines == [
          "\(key) HS2022/HS2 FOB none USD 2023-01: 12=96",
          "\(key) none/total FOB none USD 2023-01: TOTAL=96",
        ])
      #expect(reading.findings.allSatisfy { $0.message.contains("a part of a total, by ") })
    }
  }

  @Test(arguments: ["partner2Code", "customsCode", "motCode", "mosCode"])
  func `Parts without their total are refused, not added up`(field: String) throws {
    let part = ComtradeAnswers.row([field: "1"])
    let complaint = ComtradeAnswers.complaint(ComtradeAnswers.answer([part]))
    #expect(complaint.contains("no row is a total: all are parts, by \(field)"))
    #expect(complaint.contains("partner2Code=0, customsCode=C00 and motCode=0"))
    // Beside figures that can be read they are left out with a warning.
    let other = ComtradeAnswers.row(["period": "202302"])
    let reading = try ComtradeAnswers.read([part, other])
    #expect(reading.file.releases.map { "\($0.period)" } == ["2023-02"])
    #expect(
      reading.findings.contains {
        $0.severity == .warning && $0.message.contains("in parts only, by \(field); not read")
      })
  }

  @Test func `The same total twice counts once, and two different ones are an error`() throws {
    let total = ComtradeAnswers.row()
    let reading = try ComtradeAnswers.read([total, total])
    #expect(reading.lines == ["\(key) none/total FOB none USD 2023-01: TOTAL=100"])
    let other = ComtradeAnswers.row(["primaryValue": 7, "fobvalue": 7])
    #expect(
      ComtradeAnswers.complaint(ComtradeAnswers.answer([total, other])).contains(
        "code TOTAL comes twice"))
  }

  @Test func `Imports are CIF, and what the row values otherwise is a table of its own`() throws {
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row(["flowCode": "M", "cifvalue": 100, "fobvalue": 90]),
      ComtradeAnswers.row(["flowCode": "M", "period": "202302", "fobvalue": 100]),
      ComtradeAnswers.row(["flowCode": "M", "period": "202303", "fobvalue": nil]),
      ComtradeAnswers.row(["flowCode": "M", "period": "202304", "cifvalue": 99, "fobvalue": nil]),
    ])
    let table = "comtrade CHE-USA import unspecified customs none/total"
    #expect(
      reading.lines == [
        "\(table) CIF none USD 2023-01: TOTAL=100", "\(table) FOB none USD 2023-02: TOTAL=100",
        "\(table) CIF none USD 2023-03: TOTAL=100",
      ])
    #expect(reading.remarks.contains("1 row: primaryValue differs from the CIF value; left out"))
    #expect(
      reading.remarks.contains(
        "1 row: flow 'M' valued FOB, which is not usual; kept in a table of its own"))
  }

  @Test(arguments: [
    ("flowCode", "RX", "flow 'RX', which is a part of exports or imports; left out"),
    ("flowCode", "RM", "flow 'RM', which is a part of exports or imports; left out"),
    ("flowCode", "DX", "flow 'DX', which is a part of exports or imports; left out"),
    ("typeCode", "S", "not goods (typeCode 'S'); left out"),
    ("classificationCode", "S4", "nomenclature 'S4' is not read; left out"),
    ("reporterCode", "975", "reporter '975' is not known here; left out"),
    ("partnerCode", "899", "partner '899' is not known here; left out"),
    ("partnerCode", "840", "partner '840' is not known here; left out"),
  ])
  func `What is not asked for here is left out and said`(
    field: String, value: String, remark: String
  ) throws {
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row([field: .string(value), "primaryValue": 1, "fobvalue": 1]),
      ComtradeAnswers.row(),
    ])
    #expect(reading.lines == ["\(key) none/total FOB none USD 2023-01: TOTAL=100"])
    #expect(reading.remarks == ["1 row: \(remark)"])
  }

  @Test(
    arguments: [
      (0, "WLD"), (156, "CHN"), (490, "TWN"), (699, "IND"), (251, "FRA"), (579, "NOR"), (97, "EUN"),
      (4, "AFG"),
    ])
  func `Numbers of economies are the office's own`(number: Int, code: String) throws {
    let reading = try ComtradeAnswers.read([ComtradeAnswers.row(["partnerCode": .integer(number)])])
    #expect(reading.file.releases.map(\.table.partner.code) == [code])
  }

  @Test(
    arguments: [
      ("H0", "HS1992"), ("H1", "HS1996"), ("H2", "HS2002"), ("H3", "HS2007"), ("H4", "HS2012"),
      ("H5", "HS2017"), ("H6", "HS2022"),
    ])
  func `The edition is the one that the row names, whatever its year`(
    code: String, edition: String
  ) throws {
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row([
        "classificationCode": .string(code), "cmdCode": "120190", "aggrLevel": 6,
      ])
    ])
    #expect(reading.file.releases.map(\.table.classification.edition) == [edition])
    #expect(reading.file.releases.map(\.table.classification.level) == [.hs6])
  }

  @Test(
    arguments: [
      // Quantity, unit, estimated; what is read of it.
      ("7.5", "8", false, "7.5 kg"), ("7", "5", false, "7 units"), ("7", "21", false, "7 t"),
      ("7", "19", false, "7 bbl"),
      ("7", "8", true, nil),
      ("0", "-1", false, nil), ("7", "-1", false, nil), ("0", "8", false, nil),
      ("7", "99", false, nil),
    ] as [(String, String, Bool, String?)])
  func `A quantity is taken where it has a unit and was not estimated`(
    quantity: String, unit: String, isEstimated: Bool, expected: String?
  ) throws {
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row([
        "qty": try #require(JSONNumber(quantity).map { .number($0) }), "qtyUnitCode": .string(unit),
        "isQtyEstimated": .boolean(isEstimated), "netWgt": 9, "isNetWgtEstimated": true,
      ])
    ])
    let row = try #require(reading.file.releases.first?.rows.first)
    #expect(row.quantity.map { "\($0)" } == expected)
    if isEstimated { #expect(reading.remarks.contains { $0.contains("estimated") }) }
  }

  @Test(arguments: [
    ("5599746596.095", "5599746596.095"), ("0.0", "0"), ("-0.0", "0"), ("1e3", "1000"),
    ("1.5E+2", "150"), ("12.3456785", "12.345679"), ("12.34567849", "12.345678"), ("1E-9", "0"),
    ("9.99999999", "10"), ("123456789012345678", "123456789012345678"),
    ("0.1234449999999998", "0.123445"),
  ])
  func `Amounts are exact to a millionth`(written: String, read: String) throws {
    let number = JSONValue.number(try #require(JSONNumber(written)))
    let reading = try ComtradeAnswers.read([
      ComtradeAnswers.row(["primaryValue": number, "fobvalue": number])
    ])
    #expect(reading.file.releases.first?.rows.first?.value.map { "\($0)" } == read)
  }

  @Test(arguments: ["-1", "1e19", "1e999", "1e99999999999999999999", "1234567890123456789"])
  func `An amount that no trade can have is an error`(written: String) throws {
    let number = JSONValue.number(try #require(JSONNumber(written)))
    let complaint = ComtradeAnswers.complaint(
      ComtradeAnswers.answer([ComtradeAnswers.row(["primaryValue": number])]))
    #expect(complaint.contains("'primaryValue' is not an amount"))
  }
}

extension [String: Double] {
  /// The same as numbers of JSON.
  fileprivate var number: [String: JSONValue] {
    compactMapValues { JSONNumber("\($0)").map { .number($0) } }
  }
}
