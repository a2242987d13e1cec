extension CompletionScript {
  /// The script for zsh 5 or later, to be put on `fpath` as `_<program>` or sourced after `compinit`.
  public static func zsh(for root: CommandDescription) -> String {
    let tree = CompletionTree(root: root)
    let prefix = "_\(tree.identifier)"
    let action = { zshAction($0, prefix) }
    let options = { (options: [OptionDescription]) in
      described(options.map { ($0.spelling, $0.help) })
    }
    let commands = { described($0) + "; _describe -t commands command offered" }
    return """
      #compdef \(tree.programName)
      # zsh completion for \(tree.programName); generated, do not edit

      # Asks the program what it knows: one candidate a line, a description may follow a tab.
      \(prefix)_ask() {
        local -a found
        found=(${(f)"$("$program" \(requestCommand) "$1" 2>/dev/null </dev/null)"})
        found=("${(@)found//:/\\\\:}")
        found=("${(@)found/$'\\t'/:}")
        _describe -t values value found
      }

      \(prefix)() {
        local program="${words[1]/#\\~/$HOME}" place='' option='' ended='' word
        local -i index position=0
        local -a offered
        for ((index = 2; index < CURRENT; index++)); do
          word="${words[index]}"
          if [[ -n $option ]]; then
            option=''
          elif [[ -z $ended && $word == -- ]]; then
            ended=1
          elif [[ -z $ended && $word == -[^0-9]* ]]; then
            # The last letter of a cluster may take the next word.
            [[ $word == -[^-]* ]] && word="-${word[-1]}"
            case "$place:$word" in
              \(tree.valueTakerPattern)) option="$word" ;;
            esac
          else
            case "$place/$word" in
      \(tree.stepCases.indented(by: 8))
              *) ((position += 1)) ;;
            esac
          fi
        done
        word="${words[CURRENT]}"
        if [[ -z $option && -z $ended && $word == --*=* ]]; then
          option="${word%%=*}"
          compset -P 1 '*='
        fi
        if [[ -n $option ]]; then
          case "$place:$option" in
      \(tree.optionValueCases(action).indented(by: 6))
          esac
          return
        fi
        if [[ -z $ended && $word == -* ]]; then
          case "$place" in
      \(tree.optionNameCases(options).indented(by: 6))
          esac
          _describe -o option offered
          return
        fi
        case "$place:$position" in
      \(tree.wordCases(commands: commands, arguments: action).indented(by: 4))
        esac
      }

      # Autoloaded, the file is the function's body; sourced, it registers the function.
      if [[ ${funcstack[1]} == \(prefix) ]]; then
        \(prefix) "$@"
      else
        compdef \(prefix) \(tree.programName)
      fi

      """
  }

  private static func zshAction(_ accepts: AcceptedValues, _ prefix: String) -> String {
    switch accepts {
    case .any: ""
    case .file: "_files"
    case .directory: "_files -/"
    case .choices(let words): "compadd -- \(words.map(shellQuoted).joined(separator: " "))"
    case .dynamic(let topic): "\(prefix)_ask \(shellQuoted(topic))"
    }
  }

  /// Candidates with descriptions, as `_describe` reads them: parted by a colon, others escaped.
  private static func described(_ candidates: [(name: String, says: String)]) -> String {
    let items = candidates.map { name, says in
      let escaped = says.split(separator: ":", omittingEmptySubsequences: false)
      return shellQuoted(name + ":" + escaped.joined(separator: "\\:"))
    }
    return "offered=(\(items.joined(separator: " ")))"
  }
}
