import ContentHash
import TextFormats

/// Puts an agreement together from its files; all of them are read even where one holds errors.
struct AgreementAssembly {
  private let names: FileNames
  private let sink: DiagnosticSink
  private let contents: (String) -> FileNames.Content

  init(
    _ names: FileNames, _ sink: DiagnosticSink,
    contents: @escaping (String) -> FileNames.Content
  ) {
    self.names = names
    self.sink = sink
    self.contents = contents
  }

  /// Which files make the agreement; by name, so that one file can be tried in another's place.
  private struct Files {
    var agreement = FormatDefaults.agreementFile
    var claims = FormatDefaults.claimsFile
    var products: String?
  }

  /// The agreement of the folder, or nil where errors were reported.
  ///
  /// - Parameter folderName: the name to compare the agreement's own with, or nil.
  func agreement(folderName: String?) -> Agreement? {
    agreement(Files(), folderName: folderName)
  }

  /// Checks one file with those beside it; whether it could be read.
  func check(_ name: String, _ bytes: [UInt8], hasAgreement: Bool) -> Bool {
    var files = Files()
    if name.hasSuffix(".csv") {
      guard hasAgreement else { return checkAlone(name, productList: bytes) }
      files.products = name
      return agreement(files, folderName: nil) != nil
    }
    guard let root = document(name, bytes) else { return false }
    if case .sequence = root.content {
      guard hasAgreement else { return checkAlone(name, claims: root) }
      files.claims = name
      return agreement(files, folderName: nil) != nil
    }
    files.agreement = name
    return agreement(files, folderName: nil) != nil
  }

  private func agreement(_ files: Files, folderName: String?) -> Agreement? {
    var digested: [(name: String, bytes: [UInt8])] = []
    let root = bytes(contents(files.agreement), of: files.agreement, &digested)
      .flatMap { document(files.agreement, $0) }
    if let root, !AgreementSections(root, sink).isReadable { return nil }
    let claims = claims(files.claims, &digested)
    let declared = DeclaredNames(
      agreement: root, claims: claims.isReadable ? claims.root : nil,
      claimsAreKnown: claims.isReadable, sink)
    let sections = root.map { AgreementSections($0, sink) }
    let scope = ReadingScope(sink: sink, names: declared, window: sections?.window())
    let products = products(files.products, root, scope, &digested)
    let read = scope.list(claims.root, scope.claim)
    let agreement = sections?.agreement(
      in: scope, products: products, claims: read, digest: Self.digest(digested))
    if let agreement, let folderName, agreement.id != folderName {
      sink.warning(
        "the agreement is called '\(agreement.id)' and its folder '\(folderName)'",
        at: root?.value(of: "id")?.location ?? start(of: files.agreement),
        remedy: "give both the same name, so that it is found by it")
    }
    return agreement
  }

  // MARK: Files

  private func start(of name: String) -> SourceLocation {
    SourceLocation(file: names.path(name), line: 1, column: 1)
  }

  /// The bytes of a file that has to be there; reported at `location` where they cannot be had.
  private func bytes(
    _ content: FileNames.Content, of name: String, at location: SourceLocation? = nil,
    _ digested: inout [(name: String, bytes: [UInt8])]
  ) -> [UInt8]? {
    switch content {
    case .contents(let bytes):
      digested.append((name, bytes))
      return bytes
    case .missing:
      sink.error(
        "there is no file '\(names.path(name))'", at: location ?? start(of: name),
        remedy: "add it, or correct the name")
    case .unreadable(let reason):
      sink.error(reason, at: location ?? start(of: name))
    }
    return nil
  }

  private func document(_ name: String, _ bytes: [UInt8]) -> YAMLNode? {
    do throws(TextFormatError) {
      return try YAMLDocument.parse(bytes: bytes, file: names.path(name))
    } catch {
      sink.report(error)
      return nil
    }
  }

  /// The claims; a folder without the file has none.
  private func claims(
    _ name: String, _ digested: inout [(name: String, bytes: [UInt8])]
  ) -> (root: YAMLNode?, isReadable: Bool) {
    let content = contents(name)
    if case .missing = content { return (nil, true) }
    guard let bytes = bytes(content, of: name, &digested), let root = document(name, bytes) else {
      return (nil, false)
    }
    // Where it is not a list, the reader of claims tells what it found instead.
    guard case .sequence = root.content else { return (root, false) }
    return (root, true)
  }

  private func products(
    _ replacement: String?, _ root: YAMLNode?, _ scope: ReadingScope,
    _ digested: inout [(name: String, bytes: [UInt8])]
  ) -> [ListedProduct] {
    let node = root?.value(of: "products")
    var name = replacement
    if name == nil, let node {
      guard let text = node.string(sink) else { return [] }
      guard !text.contains("/"), text.hasSuffix(".csv") else {
        sink.error(
          "expected a CSV file beside the agreement file, found '\(text.prefix(80))'",
          at: node.location, remedy: "write its bare name, such as 'products.csv'")
        return []
      }
      name = text
    }
    if name == nil, root == nil {
      // The agreement file cannot say; a code list of the usual name is checked all the same.
      guard case .contents = contents(FormatDefaults.productsFile) else { return [] }
      name = FormatDefaults.productsFile
    }
    guard let name, let bytes = bytes(contents(name), of: name, at: node?.location, &digested)
    else { return [] }
    return ProductListReader(file: names.path(name), scope: scope).read(bytes)
  }

  // MARK: One file alone

  private func checkAlone(_ name: String, productList bytes: [UInt8]) -> Bool {
    let declared = DeclaredNames(agreement: nil, claims: nil, claimsAreKnown: false, sink)
    let scope = ReadingScope(sink: sink, names: declared, window: nil)
    _ = ProductListReader(file: names.path(name), scope: scope).read(bytes)
    noteReferences(name)
    return !sink.hasErrors
  }

  private func checkAlone(_ name: String, claims root: YAMLNode) -> Bool {
    let declared = DeclaredNames(agreement: nil, claims: root, claimsAreKnown: true, sink)
    let scope = ReadingScope(sink: sink, names: declared, window: nil)
    _ = scope.list(root, scope.claim)
    noteReferences(name)
    return !sink.hasErrors
  }

  private func noteReferences(_ name: String) {
    sink.report(
      Diagnostic(
        .note, at: start(of: name),
        "names were not compared with an agreement: there is no \(FormatDefaults.agreementFile)"
          + " beside the file"))
  }

  /// SHA-256 over each file's name, a zero byte, its length in eight bytes (highest first) and its
  /// bytes, in the order of the names' bytes; as 64 hexadecimal digits.
  private static func digest(_ files: [(name: String, bytes: [UInt8])]) -> String {
    var hash = SHA256()
    let ordered = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    for file in ordered {
      hash.update(Array(file.name.utf8) + [0])
      let length = UInt64(file.bytes.count)
      hash.update((0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) })
      hash.update(file.bytes)
    }
    return hash.finalize().description
  }
}
