import TextFormats
import TimeSeries
import TradeStatistics

/// The top level of the agreement file, and the order in which its sections are read.
struct AgreementSections {
  /// A section without which there is no agreement, as far as it could be read.
  private struct Header {
    var id: String?
    var title: String?
    var buyer: Economy?
    var seller: Economy?
    var signed: Day?
    var isSigned = true
    var inForce: Day?
    var nomenclature: String?
  }

  private let root: YAMLNode
  private let sink: DiagnosticSink

  init(_ root: YAMLNode, _ sink: DiagnosticSink) {
    self.root = root
    self.sink = sink
  }

  /// Whether this version reads the file's format; reports it where it does not.
  var isReadable: Bool {
    guard let node = root.value(of: "pledgeline"), case .scalar(let text, _) = node.content,
      let version = Int(text), version > FormatLimits.version
    else { return true }
    sink.error(
      "this file is in version \(version) of the format, and this program reads up to"
        + " \(FormatLimits.version)",
      at: node.location, remedy: "update pledgeline")
    return false
  }

  /// The months in which purchases count, read before all else because others are compared with it.
  func window() -> ClosedRange<Month>? {
    root.value(of: "window")?.months(lastKey: "through", sink)
  }

  /// The agreement, or nil where something that it cannot do without is missing or wrong.
  func agreement(
    in scope: ReadingScope, products: [ListedProduct], claims: [Claim], digest: String
  ) -> Agreement? {
    guard var fields = MappingReader(root, sink) else { return nil }
    _ = fields.required("pledgeline")?.integer(sink, in: 1...FormatLimits.version)
    let header = header(&fields, scope)
    _ = fields.required("window")
    let texts = scope.list(fields.optional("texts"), scope.textReference)
    let sources = scope.list(fields.optional("sources"), scope.sourceReference)
    _ = fields.optional("products")
    let sectors = scope.list(fields.optional("sectors"), scope.sector)
    let measures = entries(fields.optional("measures")).compactMap(scope.measure)
    let conditions = entries(fields.optional("conditions")).compactMap(scope.condition)
    let trackedNode = fields.optional("tracked")
    let tracked = scope.list(trackedNode, scope.trackedQuantity)
    // What is tracked stands beside pledges, or alone where a text pledged no quantity.
    let pledgesNode = trackedNode == nil ? fields.required("pledges") : fields.optional("pledges")
    let pledges = scope.list(pledgesNode) { scope.pledge($0, sectors: sectors) }
    let readings = scope.list(fields.optional("readings"), scope.reading)
    let prorations =
      fields.optional("proration").flatMap {
        scope.choices($0, of: Proration.self, as: "proration")
      } ?? FormatDefaults.prorations
    let thresholds = fields.optional("verdict").flatMap(scope.thresholds)
    let gauge = fields.optional("gauge").flatMap(scope.gauge)
    let checkpoints = scope.list(fields.optional("checkpoints"), scope.checkpoint)
    let obligations = scope.list(fields.optional("obligations"), scope.obligation)
    let suspensions = scope.list(fields.optional("suspensions"), scope.suspension)
    let display = scope.display(fields.optional("display"), pledges: pledges)
    fields.finish()
    guard let id = header.id, let title = header.title, let buyer = header.buyer,
      let seller = header.seller, let signed = header.signed, let window = scope.window,
      let nomenclature = header.nomenclature, let display, !sink.hasErrors
    else { return nil }
    return Agreement(
      id: id, title: title, buyer: buyer, seller: seller, signed: signed, inForce: header.inForce,
      window: window, texts: texts, sources: sources, nomenclature: nomenclature,
      sectors: sectors, products: products, measures: measures, pledges: pledges,
      prorations: prorations, readings: readings, conditions: conditions, gauge: gauge,
      checkpoints: checkpoints.sorted { $0.day < $1.day }, obligations: obligations,
      claims: claims, display: display, digest: digest, suspensions: suspensions,
      isSigned: header.isSigned, thresholds: thresholds ?? FormatDefaults.thresholds,
      tracked: tracked)
  }

  private func entries(_ node: YAMLNode?) -> [YAMLNode.Entry] { node?.entries(sink) ?? [] }

  private func header(_ fields: inout MappingReader, _ scope: ReadingScope) -> Header {
    var header = Header()
    header.id = fields.required("id").flatMap(identifier)
    header.title = scope.text(fields.required("title"))
    if let parties = fields.required("parties"), var sides = MappingReader(parties, sink) {
      header.buyer = sides.required("buyer")?.economy(sink)
      let seller = sides.required("seller")
      header.seller = seller?.economy(sink)
      sides.finish()
      if let seller, header.seller != nil, header.seller == header.buyer {
        sink.error(
          "buyer and seller are the same economy", at: seller.location,
          remedy: "name the two parties")
      }
    }
    if let node = fields.optional("announced") {
      header.signed = node.day(sink)
      header.isSigned = false
      if let signed = fields.optional("signed") {
        sink.error(
          "an agreement is signed, or only announced", at: signed.location,
          remedy: "remove 'signed' or 'announced'")
      }
    } else {
      header.signed = fields.required("signed")?.day(sink)
    }
    if let node = fields.optional("in-force") {
      header.inForce = node.day(sink)
      if let signed = header.signed, let day = header.inForce, day < signed {
        sink.error(
          "in force on \(day), before it was signed (\(signed))", at: node.location,
          remedy: "correct one of the dates")
      }
    }
    let edition = fields.optional("nomenclature")
    header.nomenclature =
      edition.map(nomenclature) ?? (root.value(of: "products") == nil ? "none" : nil)
    if edition == nil, header.nomenclature == nil {
      sink.error(
        "missing key 'nomenclature'", at: root.location,
        remedy: "name the edition of the code list, such as 'nomenclature: HS2017'")
    }
    return header
  }

  private func identifier(_ node: YAMLNode) -> String? {
    guard let text = node.string(sink) else { return nil }
    guard DeclaredNames.isName(text) else {
      return node.mismatch("a name in lower-case letters and digits, joined by hyphens", sink)
    }
    return text
  }

  private func nomenclature(_ node: YAMLNode) -> String? {
    guard let text = node.string(sink) else { return nil }
    let letters = text.prefix { $0.isASCII && $0.isUppercase }
    let year = text.dropFirst(letters.count)
    guard !letters.isEmpty, letters.count <= 8, year.utf8.count == 4,
      year.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return node.mismatch("an edition such as HS2017", sink) }
    return text
  }
}
