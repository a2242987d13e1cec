#if canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The operating system's number for why a call failed, kept under its own name (`ENOENT`, `EACCES`, …).
public struct ErrorNumber: RawRepresentable, Hashable, Sendable {
  /// The value of `errno`.
  public let rawValue: Int32

  /// Wraps a value of `errno`.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// No such file or directory.
  public static let noSuchFile = ErrorNumber(rawValue: ENOENT)
  /// Permission denied.
  public static let permissionDenied = ErrorNumber(rawValue: EACCES)
  /// Operation not permitted.
  public static let notPermitted = ErrorNumber(rawValue: EPERM)
  /// A file is there already.
  public static let fileExists = ErrorNumber(rawValue: EEXIST)
  /// Is a directory where a file is needed.
  public static let isDirectory = ErrorNumber(rawValue: EISDIR)
  /// Is not a directory where one is needed.
  public static let notDirectory = ErrorNumber(rawValue: ENOTDIR)
  /// No space left on the device.
  public static let noSpace = ErrorNumber(rawValue: ENOSPC)
  /// The user's quota on the device is used up.
  public static let quotaExceeded = ErrorNumber(rawValue: EDQUOT)
  /// The file system accepts no writes.
  public static let readOnlyFileSystem = ErrorNumber(rawValue: EROFS)
  /// The file would be larger than the system allows.
  public static let fileTooLarge = ErrorNumber(rawValue: EFBIG)
  /// The process has too many open files.
  public static let tooManyOpenFiles = ErrorNumber(rawValue: EMFILE)
  /// Symbolic links lead round in a circle.
  public static let linkLoop = ErrorNumber(rawValue: ELOOP)
  /// The name is longer than the file system allows.
  public static let nameTooLong = ErrorNumber(rawValue: ENAMETOOLONG)
  /// The device reported an input/output error.
  public static let inputOutput = ErrorNumber(rawValue: EIO)
  /// The reader of a pipe has gone.
  public static let brokenPipe = ErrorNumber(rawValue: EPIPE)
  /// The call was interrupted by a signal.
  public static let interrupted = ErrorNumber(rawValue: EINTR)
  /// A name is not valid UTF-8.
  public static let illegalByteSequence = ErrorNumber(rawValue: EILSEQ)
  /// An argument is not acceptable.
  public static let invalidArgument = ErrorNumber(rawValue: EINVAL)

  /// The number that the last failed call left behind; read it before any other call.
  static var last: ErrorNumber { ErrorNumber(rawValue: errno) }
}

extension ErrorNumber: CustomStringConvertible {
  /// The system's name, such as `ENOENT`; `errno 123` for a number without an entry here.
  public var description: String { entry?.name ?? "errno \(rawValue)" }

  /// What the number means, as a phrase in lower case.
  public var explanation: String { entry?.explanation ?? "the operating system refused" }

  /// What the user can do about it.
  public var remedy: String {
    entry?.remedy ?? "look the number up with 'errno \(rawValue)' or in 'man 3 errno'"
  }

  private struct Entry {
    let name: String
    let explanation: String
    let remedy: String

    init(_ name: String, _ explanation: String, _ remedy: String) {
      self.name = name
      self.explanation = explanation
      self.remedy = remedy
    }
  }

  private static let entries: [ErrorNumber: Entry] = [
    .noSuchFile: Entry(
      "ENOENT", "no such file or directory",
      "check the spelling and the folder that the path starts from"),
    .permissionDenied: Entry(
      "EACCES", "permission denied",
      "check the permissions of the file and of the folders above it with 'ls -l'"),
    .notPermitted: Entry(
      "EPERM", "operation not permitted", "check who owns the file with 'ls -l'"),
    .fileExists: Entry(
      "EEXIST", "a file of that name exists", "choose another name, or move the file away"),
    .isDirectory: Entry("EISDIR", "is a directory", "name a file inside it"),
    .notDirectory: Entry(
      "ENOTDIR", "a part of the path is not a directory", "name a directory, or correct the path"),
    .noSpace: Entry(
      "ENOSPC", "no space left on device", "free some space, or write to another disk"),
    .quotaExceeded: Entry(
      "EDQUOT", "disk quota exceeded", "free some space, or write to another disk"),
    .readOnlyFileSystem: Entry(
      "EROFS", "the file system is read-only", "write to another place"),
    .fileTooLarge: Entry(
      "EFBIG", "the file is larger than the system allows", "write to another file system"),
    .tooManyOpenFiles: Entry(
      "EMFILE", "too many open files", "raise the limit with 'ulimit -n'"),
    .linkLoop: Entry(
      "ELOOP", "too many symbolic links", "check where the links of the path lead"),
    .nameTooLong: Entry("ENAMETOOLONG", "the name is too long", "use a shorter path"),
    .inputOutput: Entry(
      "EIO", "input/output error", "check the disk, then try again"),
    .brokenPipe: Entry(
      "EPIPE", "the reader of the pipe has gone", "keep the reading command alive"),
    .interrupted: Entry("EINTR", "interrupted by a signal", "try again"),
    .illegalByteSequence: Entry(
      "EILSEQ", "a file name in it is not valid UTF-8", "rename that file, or move it away"),
    .invalidArgument: Entry(
      "EINVAL", "the argument is not acceptable", "use a plain path, without NUL characters"),
  ]

  private var entry: Entry? { Self.entries[self] }
}
