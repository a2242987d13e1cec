/// How far a long piece of work on an archive has come.
public struct ArchiveProgress: Hashable, Sendable {
  /// Steps done.
  public let done: Int
  /// Steps in all, as far as known now.
  public let total: Int
}
