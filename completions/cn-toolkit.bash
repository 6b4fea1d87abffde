# completions/cn-toolkit.bash -- the options of the cn filters for bash

_cn_toolkit()
{
	local tool=${COMP_WORDS[0]##*/} cur=${COMP_WORDS[COMP_CWORD]}
	local prev=${COMP_WORDS[COMP_CWORD-1]} values=
	local options="-o --only -H --header -j --json -u --unbuffered
		-e --explain -h --help -V --version --input="
	local inputs="auto text records"

	case $tool in
	cn-strip)
		options+=" --text -a --all --id --url --charset --keep-links
			--site --mend"
		inputs+=" html" ;;
	cn-dates)
		options+=" -r --reference --zone --past --future --nearest
			--inline" ;;
	cn-speakers) options+=" --who" ;;
	cn-nums) options+=" --check" ;;
	esac

	# --input=te comes as three words: --input, = and te
	if [[ $cur == = ]]; then
		cur=
	elif [[ $prev == = ]]; then
		prev=${COMP_WORDS[COMP_CWORD-2]}
	fi
	case $prev in
	--input) values=$inputs ;;
	--charset) values="utf-8 gb18030 gbk gb2312 big5 big5-hkscs utf-16le
		utf-16be windows-1252" ;;
	-r | --reference) values="now $(date +%Y-%m-%d)" ;;
	--zone) values="+08:00 +09:00 +00:00" ;;
	--id | --url) return ;;
	esac
	if [[ -n $values ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$values" -- "$cur")
	elif [[ $cur == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
		[[ ${COMPREPLY[*]} == *= ]] && compopt -o nospace 2>/dev/null
	else
		mapfile -t COMPREPLY < <(compgen -f -- "$cur")
	fi
}
complete -o filenames -F _cn_toolkit \
	cn-strip cn-split cn-dates cn-speakers cn-nums
