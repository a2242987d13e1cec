import SystemCalls

extension Context {
  /// Puts another program of the house in the place of this process; what it returns is why that failed.
  ///
  /// - Parameters:
  ///   - name: the program, which lies beside this one.
  ///   - purpose: what it does, for who has not got it.
  func handOver(to name: String, _ purpose: String) -> any Error {
    let missing = CommandFailure(
      "\(name), which \(purpose), is not beside this program; install it with 'make install'")
    guard let folder = surroundings.executable else { return missing }
    let program = Path.join(folder, name)
    guard FileSystem.kind(program) == .regular else { return missing }
    return ProcessReplacement.run(program, words)
  }
}
