"""Measures YARA-X: the patterns of a rules file on the bodies of a JSONL file, seconds of CPU time, best of three.

usage: yara.py RULES.json DRAFTS.jsonl      prints {"messages", "seconds", "rules", "literals", "version"}
"""

import importlib.metadata
import json
import sys
import time
import warnings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import sre_parse

import yara_x


def literal(pattern):
    """The longest run of letters that every match holds; None where there is none."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            parsed = sre_parse.parse(pattern.replace(r"\x{", r"\\x{"))
        except Exception:
            return None
    runs, run = [], ""
    for operation, value in parsed:
        if operation is sre_parse.LITERAL:
            run += chr(value)
        else:
            runs.append(run)
            run = ""
    longest = max(runs + [run], key=len)
    return longest if len(longest) >= 3 else None


def source(number, rule):
    """The rule as YARA-X writes it."""
    pattern = rule["pattern"].replace("/", "\\/").replace("\n", "\\n")
    flags = "i" if "i" in rule["flags"] else ""
    return "rule r%d { strings: $a = /%s/%s condition: $a }" % (number, pattern, flags)


def compiles(text):
    try:
        yara_x.compile(text)
        return True
    except yara_x.CompileError:
        return False


def main(rules_file, drafts_file):
    with open(rules_file, encoding="utf-8") as file:
        rules = json.load(file)
    texts, literals = [], 0
    for number, rule in enumerate(rules):
        text = source(number, rule)
        if not compiles(text):
            word = literal(rule["pattern"])
            if word is None:
                continue
            text = "rule r%d { strings: $a = %s nocase condition: $a }" % (number, json.dumps(word, ensure_ascii=False))
            if not compiles(text):
                continue
            literals += 1
        texts.append(text)
    scanner = yara_x.Scanner(yara_x.compile("\n".join(texts)))
    with open(drafts_file, encoding="utf-8") as file:
        drafts = [json.loads(line) for line in file if line.strip()]
    bodies = [draft["body"].encode() for draft in drafts if isinstance(draft.get("body"), str)]
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        for body in bodies:
            scanner.scan(body)
        best = min(best, time.process_time() - start)
    result = {
        "messages": len(bodies), "seconds": best, "rules": len(texts), "literals": literals,
        "version": importlib.metadata.version("yara-x"),
    }
    print(json.dumps(result))


main(sys.argv[1], sys.argv[2])
