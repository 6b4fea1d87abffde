# completions/cn-toolkit.fish -- the options of the cn filters for fish

for tool in cn-strip cn-split cn-dates cn-speakers cn-nums
    complete -c $tool -s o -l only -d 'Print only records of its own type'
    complete -c $tool -s H -l header -d 'Begin with a line of field names'
    complete -c $tool -s j -l json -d 'Print JSON Lines'
    complete -c $tool -s u -l unbuffered -d 'Write after every record'
    complete -c $tool -s e -l explain -d 'Tell which rule made each record'
    complete -c $tool -l input -x -a 'auto text records' -d 'What the input is'
    complete -c $tool -s h -l help -d 'Print the options'
    complete -c $tool -s V -l version -d 'Print the version'
end

complete -c cn-strip -l input -x -a html
complete -c cn-strip -l text -d 'Print only the paragraphs'
complete -c cn-strip -s a -l all -d 'Print what is dropped, with its role'
complete -c cn-strip -l id -x -d 'Identifier of the document'
complete -c cn-strip -l url -x -d 'Address of the document'
complete -c cn-strip -l charset -x -d 'Character set of the input' \
    -a 'utf-8 gb18030 gbk gb2312 big5 big5-hkscs utf-16le utf-16be windows-1252'
complete -c cn-strip -l keep-links -d 'Write links as [words](address)'
complete -c cn-strip -l site -d 'Drop lines that recur from document to document'
complete -c cn-strip -l mend -d 'Take out pinyin inserted into the text'

complete -c cn-dates -s r -l reference -x -a now -d 'Resolve against this day'
complete -c cn-dates -l zone -x -a '+08:00' -d 'Offset of times'
complete -c cn-dates -l past -d 'A bare day is the last such day'
complete -c cn-dates -l future -d 'A bare day is the next such day'
complete -c cn-dates -l nearest -d 'A bare day is the nearest such day'
complete -c cn-dates -l inline -d 'Print the text with each value behind its words'

complete -c cn-speakers -l who -d 'Print a line for each speaker'

complete -c cn-nums -l check -d 'Name totals that do not add up'
