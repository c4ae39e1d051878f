"""Entries of a case, as `export --format json` has them, made comparable."""


def without_uids(entry):
    """An entry without the uids in it, which are drawn at random."""
    if isinstance(entry, list):
        return [without_uids(one) for one in entry]
    if isinstance(entry, dict):
        return {key: without_uids(value) for key, value in entry.items() if key != "uid"}
    return entry
