import Compression
import SystemCalls
import TextFormats

/// Runs the reading of a file, and makes what it throws the error of this module.
///
/// - Parameter name: the file, for errors that name no place themselves.
func readingFile<Result>(
  _ name: String, _ body: () throws -> Result
) throws(OfficialSourcesError) -> Result {
  do {
    return try body()
  } catch let error as OfficialSourcesError {
    throw error
  } catch let error as SystemError {
    throw OfficialSourcesError(error)
  } catch let error as TextFormatError {
    throw OfficialSourcesError(error)
  } catch let error as CompressionError {
    // It names the member of the archive, if it was one.
    throw OfficialSourcesError(
      TextFormatError(
        at: SourceLocation(file: error.file, line: 1, column: 1), error.message,
        remedy: error.remedy))
  } catch {
    throw OfficialSourcesError(
      TextFormatError(at: SourceLocation(file: name, line: 1, column: 1), "\(error)"))
  }
}
