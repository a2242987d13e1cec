import HTTPMessages
import HTTPTransfer
import PledgelineCommands
import SystemCalls

let program = Program(surroundings: .ofThisProcess())
endProcess(code: program.run(Array(CommandLine.arguments.dropFirst())))
