import PledgelineCommands
import SystemCalls

let program = Program(surroundings: .ofThisProcess())
exit(program.run(Array(CommandLine.arguments.dropFirst())))
