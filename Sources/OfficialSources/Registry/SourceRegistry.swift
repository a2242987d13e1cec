import SystemCalls
import TextFormats

/// The offices whose figures are read, from `Registry/sources.yaml`.
public struct SourceRegistry: Hashable, Sendable {
  /// The offices, in the order of the file.
  public let sources: [RegisteredSource]

  /// The name of the file.
  public static let fileName = "sources.yaml"

  /// Reads a registry.
  ///
  /// - Throws: `OfficialSourcesError` if the file cannot be read, or with everything found wrong in it.
  public init(path: String) throws(OfficialSourcesError) {
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.readFile(path, limit: 1 << 20)
    } catch {
      throw OfficialSourcesError(error)
    }
    do throws(TextFormatError) {
      let sink = DiagnosticSink()
      let root = try YAMLDocument.parse(bytes: bytes, file: path)
      sources = SourceRegistryReader(sink).read(root)
      try sink.throwIfErrors()
    } catch {
      throw OfficialSourcesError(error)
    }
  }
}
