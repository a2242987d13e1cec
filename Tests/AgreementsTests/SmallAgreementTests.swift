import Agreements
import Testing
import TextFormats
import TimeSeries
import TradeStatistics

@Suite struct SmallAgreementTests {
  private func agreement(
    replacing original: String = "", with replacement: String = ""
  ) throws -> Agreement {
    var files = SmallAgreement.files
    if let range = SmallAgreement.agreement.firstRange(of: original), !original.isEmpty {
      var text = SmallAgreement.agreement
      text.replaceSubrange(range, with: replacement)
      files["agreement.yaml"] = Array(text.utf8)
    }
    let (agreement, warnings) = try AgreementReader.parse(files: files)
    #expect(warnings == [])
    return agreement
  }

  @Test func `What the file leaves out has its documented default`() throws {
    let agreement = try agreement()
    #expect(agreement.prorations == [.seasonal, .equal])
    #expect(agreement.gauge?.methods == [.none])
    #expect(agreement.pledges.first?.title == "Farm goods")
    let exports = try #require(agreement.measure("us-exports"))
    #expect(exports.event == .shipment)
    #expect(exports.title == "Exports of United States to China (census)")
    #expect(agreement.measure("china-imports")?.event == .arrival)
    #expect(agreement.conditions.allSatisfy { $0.numeric == .noneInText })
    #expect(agreement.readings.first?.mayStartSlowly == false)
    #expect(agreement.thresholds == .standard)
  }

  @Test func `A file's own thresholds take the place of those that it names`() throws {
    let agreement = try agreement(
      replacing: "readings:", with: "verdict: {behind: 60 %, near: 2.5 %}\nreadings:")
    #expect(agreement.thresholds.onPath == FixedPoint(1))
    #expect(agreement.thresholds.behind == FixedPoint(mantissa: 6, exponent: -1))
    #expect(agreement.thresholds.near == FixedPoint(mantissa: 25, exponent: -3))
  }

  @Test func `Capacity is the reading's own, else the file's, else the documented rule`() throws {
    let stated = try agreement()
    #expect(stated.capacity().condition == "capacity")
    #expect(stated.capacity().capacity.yardstick == .bestMonth)
    #expect(stated.capacity(under: stated.readings.first).condition == "capacity")
    let silent = try agreement(
      replacing: "kind: feasible\n    capacity: {multiple: 1.25, of: best-month, since: 2017-01}",
      with: "kind: total-unchanged")
    #expect(silent.capacity().condition == nil)
    #expect(silent.capacity().capacity.since == Month("2015-01"))
  }

  @Test func `Without a choice of currencies the pledges decide`() throws {
    let text = "display: {currency: USD, also: [SGD]}\n"
    let inEuro = try agreement(
      replacing: "at-least: {2020: 12.5 bn USD, 2021: 19.5 bn USD}",
      with: "at-least: {2020: 12.5 bn EUR, 2021: 19.5 bn EUR}")
    #expect(inEuro.display == Display(currency: .usd, also: try sgd()))
    let silent = try agreement(replacing: text, with: "")
    #expect(silent.display == Display(currency: .usd, also: []))
  }

  private func sgd() throws -> [Currency] { [try #require(Currency(rawValue: "SGD"))] }

  @Test func `Instalments are in order of time whatever the order of the file`() throws {
    let agreement = try agreement(
      replacing: "{2020: 12.5 bn USD, 2021: 19.5 bn USD}",
      with: "{2021: 19.5 bn USD, 2020-07/12: 5 bn USD, 2020-01/06: 7.5 bn USD}")
    guard case .quantity(let terms) = try #require(agreement.pledges.first).kind else { return }
    #expect(terms.instalments.map(\.period.description) == ["2020-01/06", "2020-07/12", "2021"])
  }

  @Test func `A pledge may be a volume, a ceiling and a level`() throws {
    let agreement = try agreement(
      replacing: """
            at-least: {2020: 12.5 bn USD, 2021: 19.5 bn USD}
            over-baseline: {period: 2017}
        """, with: "    at-most: {2020/2021: 25 mn t}")
    guard case .quantity(let terms) = try #require(agreement.pledges.first).kind else { return }
    #expect(terms.bound == .atMost)
    #expect(terms.baseline == nil)
    #expect(terms.instalments.first?.amount.number == FixedPoint(25_000_000))
  }

  @Test func `A growth in percent is kept as a fraction`() throws {
    let condition = try #require(try agreement().conditions.first)
    guard case .noSurge(let terms) = condition.kind else {
      Issue.record("expected a surge condition")
      return
    }
    #expect(terms.tests.contains(.yearOnYear(windowMonths: 3, growth: 0.1, bases: [2019])))
    #expect(terms.product == .all)
    #expect(terms.tripsOn == .any)
  }

  @Test func `An agreement needs neither claims nor a code list`() throws {
    var text = SmallAgreement.agreement
    for (original, replacement) in [
      ("nomenclature: HS2017\nproducts: products.csv\n", ""), ("said-by: [said]", "said-by: []"),
      ("evidence: [said]", "evidence: [note]"),
    ] {
      text.replaceSubrange(try #require(text.firstRange(of: original)), with: replacement)
    }
    let (agreement, warnings) = try AgreementReader.parse(
      files: ["agreement.yaml": Array(text.utf8)])
    #expect(warnings == [])
    #expect(agreement.nomenclature == "none")
    #expect(agreement.products == [])
    #expect(agreement.claims == [])
  }

  @Test func `The digest changes with any byte of any file and with nothing else`() throws {
    let digest = try agreement().digest
    #expect(digest.utf8.count == 64)
    #expect(
      try AgreementReader.parse(files: SmallAgreement.files, folder: "a/b").agreement.digest
        == digest)
    for name in SmallAgreement.files.keys {
      var files = SmallAgreement.files
      files[name]?.append(UInt8(ascii: "\n"))
      #expect(try AgreementReader.parse(files: files).agreement.digest != digest)
    }
    // A file that no agreement file names is no part of it.
    var files = SmallAgreement.files
    files["notes.txt"] = [1, 2, 3]
    #expect(try AgreementReader.parse(files: files).agreement.digest == digest)
  }

  @Test func `A line for one source adds to the list for that source only`() throws {
    let agreement = try agreement()
    let census = try #require(SourceID(rawValue: "census"))
    let gacc = try #require(SourceID(rawValue: "gacc"))
    let code = try #require(ProductCode("8800"))
    #expect(agreement.productMap(for: census).longestMatch(for: code) != nil)
    #expect(agreement.productMap(for: gacc).longestMatch(for: code) == nil)
    #expect(agreement.productMap(for: nil).longestMatch(for: code) == nil)
  }

  @Test func `The errors of all files are told together, each under its file's path`() throws {
    let error = #expect(throws: AgreementError.self) {
      try AgreementReader.parse(
        files: [
          "agreement.yaml": Array("pledgeline: 1\nid: x\nwidow: [".utf8),
          "products.csv": Array("code,group,sector\n1,beans,farm\n".utf8),
          "claims.yaml": Array("- id: said\n  date: today\n".utf8),
        ], folder: "deals/x")
    }
    let files = Set(error?.diagnostics.map(\.location.file) ?? [])
    #expect(
      files == ["deals/x/agreement.yaml", "deals/x/products.csv", "deals/x/claims.yaml"])
    // What the unreadable file would have declared is not held against the others.
    #expect(error?.diagnostics.contains { $0.message.contains("unknown") } == false)
  }
}
