/// Ends the program with words, which a precondition would not print in a release build.
func finding(_ message: String) -> Never {
  fatalError("finding: \(message)")
}

/// Ends the program where something that must hold does not.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { finding(message()) }
}
