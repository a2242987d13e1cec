extension CompletionScript {
  /// The script for bash 4 or later, to be sourced or put where bash-completion finds it.
  public static func bash(for root: CommandDescription) -> String {
    let tree = CompletionTree(root: root)
    let prefix = "_\(tree.identifier)"
    let action = { bashAction($0, prefix) }
    let options = { (options: [OptionDescription]) in
      "\(prefix)_offer \(options.map(\.spelling).joined(separator: " "))"
    }
    let commands = { (commands: [(name: String, says: String)]) in
      "\(prefix)_offer \(commands.map(\.name).joined(separator: " "))"
    }
    return """
      # bash completion for \(tree.programName); generated, do not edit

      \(bashHelpers(prefix))
      \(prefix)() {
        local program="${1/#\\~/$HOME}" cur="${COMP_WORDS[COMP_CWORD]}" glue='' place='' option=''
        local last='' ended='' word index position=0
        COMPREPLY=()
        for ((index = 1; index < COMP_CWORD; index++)); do
          word="${COMP_WORDS[index]}"
          # bash parts --name=value into three words.
          if [[ $word == '=' && -n $last ]]; then
            option="$last" last=''
            continue
          fi
          last=''
          if [[ -n $option ]]; then
            option=''
          elif [[ -z $ended && $word == -- ]]; then
            ended=1
          elif [[ -z $ended && $word == -[!0-9]* ]]; then
            last="$word"
            # The last letter of a cluster may take the next word.
            [[ $word == -[!-]* ]] && word="-${word: -1}"
            case "$place:$word" in
              \(tree.valueTakerPattern)) option="$word" ;;
            esac
          else
            case "$place/$word" in
      \(tree.stepCases.indented(by: 8))
              *) position=$((position + 1)) ;;
            esac
          fi
        done
        if [[ $cur == '=' && -n $last ]]; then
          option="$last" cur=''
        elif [[ -z $option && -z $ended && $cur == --*=* ]]; then
          option="${cur%%=*}" glue="${cur%%=*}=" cur="${cur#*=}"
        fi
        if [[ -n $option ]]; then
          case "$place:$option" in
      \(tree.optionValueCases(action).indented(by: 6))
          esac
          return
        fi
        if [[ -z $ended && $cur == -* ]]; then
          case "$place" in
      \(tree.optionNameCases(options).indented(by: 6))
          esac
          return
        fi
        case "$place:$position" in
      \(tree.wordCases(commands: commands, arguments: action).indented(by: 4))
        esac
      }

      complete -F \(prefix) \(tree.programName)

      """
  }

  private static func bashHelpers(_ prefix: String) -> String {
    """
    # Keeps the candidates that begin with the word under the cursor.
    \(prefix)_offer() {
      local candidate
      for candidate in "$@"; do
        if [[ $candidate == "$cur"* ]]; then
          printf -v candidate '%q' "$candidate"
          COMPREPLY+=("$glue$candidate")
        fi
      done
    }

    # Asks the program what it knows: one candidate a line, a description may follow a tab.
    \(prefix)_ask() {
      local candidate
      while IFS= read -r candidate; do
        \(prefix)_offer "${candidate%%$'\\t'*}"
      done < <("$program" \(requestCommand) "$1" 2>/dev/null </dev/null)
    }

    """
  }

  private static func bashAction(_ accepts: AcceptedValues, _ prefix: String) -> String {
    switch accepts {
    case .any: ""
    // bash's own completion quotes odd file names, which a list of words would not.
    case .file: "compopt -o default"
    case .directory: "compopt -o dirnames"
    case .choices(let words): "\(prefix)_offer \(words.map(shellQuoted).joined(separator: " "))"
    case .dynamic(let topic): "\(prefix)_ask \(shellQuoted(topic))"
    }
  }
}
