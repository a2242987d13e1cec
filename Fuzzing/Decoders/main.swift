import CFuzzer

// The options of libFuzzer are the arguments; the decoder is named by the environment, because
// libFuzzer starts this program again for some of its work and passes on nothing else.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
unsafe LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
  let input = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: count))
  Decoder.chosen.tryOut(input)
  return 0
}
