/// Shell scripts that complete the command line of a program, written from its command tree.
///
/// Each script stands alone: it needs no other completion library, and asks the program itself only
/// for values declared as ``AcceptedValues/dynamic(topic:)``, by `<program> __complete <topic>`.
/// Scripts expect a tree without ``CommandDescription/inconsistencies()``.
public enum CompletionScript {
  /// The word that calls the program for candidates; declare a hidden command of this name.
  public static let requestCommand = "__complete"
}
