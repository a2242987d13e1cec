import PledgelineCommands
import SystemCalls
import WorkbookWriting

// The program that loads libxlsxwriter: 'pledgeline report' puts it in its own place.
let program = Program(
  surroundings: .ofThisProcess(workbooks: { try WorkbookWriter.write($0, to: $1) }))
endProcess(code: program.run(Array(CommandLine.arguments.dropFirst())))
