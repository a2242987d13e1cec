// PledgelineCommands
