/// What recording a batch did.
public enum ImportOutcome: Hashable, Sendable {
  /// The same bytes, read by the same description, had been recorded before; nothing was written.
  case alreadyOnFile
  /// The batch was recorded.
  case recorded(ImportCounts)
}
