import SystemCalls
public import TextFormats

/// Reads agreements from their files, and reports everything that is wrong in them at once.
///
/// An agreement is a folder with `agreement.yaml`, the code list that it names, and `claims.yaml`.
/// Source of the format: the page *The agreement file*.
public enum AgreementReader {
  /// Reads the agreement of a folder.
  ///
  /// - Returns: the agreement, and warnings in the order of file and place.
  /// - Throws: `AgreementError` with all errors of all files, or where there is no agreement file.
  public static func read(
    folder: String
  ) throws(AgreementError) -> (agreement: Agreement, warnings: [Diagnostic]) {
    let names = FileNames(folder: folder)
    guard FileSystem.kind(names.path(FormatDefaults.agreementFile)) != .missing else {
      throw AgreementError(
        unreadable: "there is no \(FormatDefaults.agreementFile) in '\(folder)'; give the folder"
          + " of an agreement, which holds agreement.yaml and the files that it names")
    }
    let sink = DiagnosticSink()
    let agreement = AgreementAssembly(names, sink, contents: names.read)
      .agreement(folderName: folderName(folder))
    guard let agreement, !sink.hasErrors else {
      throw AgreementError(diagnostics: sink.diagnostics)
    }
    return (agreement, sink.diagnostics)
  }

  /// Reads an agreement from bytes in memory.
  ///
  /// - Parameters:
  ///   - files: the files' contents by their names; `agreement.yaml` must be one of them.
  ///   - folder: put before the names in messages.
  /// - Returns: the agreement, and warnings in the order of file and place.
  /// - Throws: `AgreementError` with all errors of all files.
  public static func parse(
    files: [String: [UInt8]], folder: String = ""
  ) throws(AgreementError) -> (agreement: Agreement, warnings: [Diagnostic]) {
    let sink = DiagnosticSink()
    let names = FileNames(folder: folder)
    let assembly = AgreementAssembly(names, sink) { name in
      files[name].map { .contents($0) } ?? .missing
    }
    guard let agreement = assembly.agreement(folderName: nil), !sink.hasErrors else {
      throw AgreementError(diagnostics: sink.diagnostics)
    }
    return (agreement, sink.diagnostics)
  }

  /// Checks a folder, or one file of an agreement together with those beside it.
  ///
  /// A file is known by its content: a code list by its extension `csv`, claims by being a list,
  /// else it is an agreement file. Where it is not the agreement file, one named `agreement.yaml`
  /// beside it is read too, with this file in its place; where there is none, the file is checked
  /// alone, references left out, and a note says so.
  ///
  /// - Returns: warnings and notes in the order of file and place; empty where all is well.
  /// - Throws: `AgreementError` with all errors, or where the path cannot be read.
  public static func check(path: String) throws(AgreementError) -> [Diagnostic] {
    if FileSystem.kind(path) == .directory { return try read(folder: path).warnings }
    let bytes: [UInt8]
    do throws(SystemError) {
      bytes = try FileSystem.readFile(path, limit: FormatLimits.fileBytes)
    } catch {
      throw AgreementError(unreadable: error.description)
    }
    let sink = DiagnosticSink()
    let names = FileNames(beside: path)
    let name = Path.lastComponent(of: path)
    let assembly = AgreementAssembly(names, sink) { wanted in
      wanted == name ? .contents(bytes) : names.read(wanted)
    }
    let isComplete = assembly.check(
      name, bytes,
      hasAgreement: FileSystem.kind(names.path(FormatDefaults.agreementFile)) != .missing)
    guard isComplete, !sink.hasErrors else { throw AgreementError(diagnostics: sink.diagnostics) }
    return sink.diagnostics
  }

  // `.` and `a/..` have names of their own only once they are resolved.
  private static func folderName(_ folder: String) -> String? {
    do throws(SystemError) {
      return Path.lastComponent(of: try FileSystem.canonicalPath(folder))
    } catch {
      // The folder was just read; where it is gone by now, nothing can be said about its name.
      return nil
    }
  }
}
