"""Public validators of open formats, and rules copied by hand where one has none here.

The schemas of VERIS (CC BY-SA) and of the STIX incident extension are not ours to hand
on; what they ask of the members we write is said here again, from their publications.
"""

import csv
import io
import json
import re
import sys
import types
from datetime import datetime
from functools import cache
from pathlib import Path

import jsonschema

from logbook.reports.resources import RESOURCES

SCHEMAS = RESOURCES / "schemas"

FORMULA = tuple("=+-@\t\r＝＋－＠")  # noqa: RUF001 - wide forms work as well

_TEXTS = {"type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}}
_UNITS = [
    "Seconds",
    "Minutes",
    "Hours",
    "Days",
    "Weeks",
    "Months",
    "Years",
    "Never",
    "NA",
    "Unknown",
]
_NEW_SDO = {
    "type": "object",
    "additionalProperties": False,
    "properties": {"extension_type": {"const": "new-sdo"}},
    "required": ["extension_type"],
}
_FIDELITY = {"enum": ["second", "minute", "hour", "day", "month", "year"]}

CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
EXTENSION = {
    "incident": {
        "required": ["extensions", "name"],
        "properties": {
            "extensions": {
                "required": [CORE],
                "properties": {
                    CORE: {
                        "additionalProperties": False,
                        "required": [
                            "extension_type",
                            "determination",
                            "investigation_status",
                        ],
                        "properties": {
                            "extension_type": {"const": "property-extension"},
                            "determination": {
                                "enum": [
                                    "blocked",
                                    "confirmed",
                                    "failed-attempt",
                                    "false-positive",
                                    "suspected",
                                ]
                            },
                            # The vocabulary is open; "unknown" is not one of its words.
                            "investigation_status": {
                                "enum": ["closed", "new", "open", "unknown"]
                            },
                            "incident_types": _TEXTS,
                            "detection_methods": _TEXTS,
                            "impact_refs": {
                                "type": "array",
                                "minItems": 1,
                                "items": {"pattern": "^impact--"},
                            },
                            "recoverability": {
                                "enum": [
                                    "not-applicable",
                                    "regular",
                                    "supplemented",
                                    "extended",
                                    "not-recoverable",
                                ]
                            },
                        },
                    }
                },
            }
        },
    },
    "event": {
        "required": ["status", "extensions"],
        "properties": {
            "status": {
                "enum": [
                    "ongoing",
                    "occurred",
                    "not-occurred",
                    "pending",
                    "undetermined",
                ]
            },
            "event_types": _TEXTS,
            "start_time_fidelity": _FIDELITY,
            "end_time_fidelity": _FIDELITY,
            "extensions": {
                "required": [
                    "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"
                ],
                "additionalProperties": _NEW_SDO,
            },
        },
    },
    "task": {
        "required": ["outcome", "extensions"],
        "properties": {
            "name": {"type": "string"},
            "outcome": {
                "enum": [
                    "cancelled",
                    "failed",
                    "ongoing",
                    "pending",
                    "successful",
                    "unknown",
                ]
            },
            "task_types": _TEXTS,
            "end_time_fidelity": _FIDELITY,
            "extensions": {
                "required": [
                    "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030"
                ],
                "additionalProperties": _NEW_SDO,
            },
        },
    },
    "impact": {
        "required": ["impact_category", "extensions"],
        "properties": {
            "impact_category": {"const": "availability"},
            "extensions": {
                "required": [
                    "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9",
                    "availability-ext",
                ],
                "properties": {
                    "availability-ext": {
                        "additionalProperties": False,
                        "required": ["availability_impact"],
                        "properties": {
                            "availability_impact": {
                                "type": "integer",
                                "minimum": 0,
                                "maximum": 100,
                            }
                        },
                    }
                },
            },
        },
    },
}
"""What the incident extension asks of each kind of object, as published in 2024."""

_VARIETY = {
    "type": "object",
    "additionalProperties": False,
    "required": ["variety"],
    "properties": {"variety": _TEXTS},
}
VERIS = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "actor",
        "action",
        "discovery_method",
        "schema_version",
        "asset",
        "timeline",
        "incident_id",
        "security_incident",
        "summary",
    ],
    "properties": {
        "schema_name": {"const": "verisc"},
        "schema_version": {"const": "1.4.0"},
        "incident_id": {"type": "string"},
        "security_incident": {
            "enum": ["Confirmed", "Suspected", "Near miss", "False positive"]
        },
        "summary": {"type": "string", "minLength": 1},
        "timeline": {
            "additionalProperties": False,
            "required": ["incident"],
            "properties": {
                "incident": {
                    "additionalProperties": False,
                    "required": ["year"],
                    "properties": {
                        "year": {"type": "integer", "minimum": 1950, "maximum": 2050},
                        "month": {"type": "integer", "minimum": 1, "maximum": 12},
                        "day": {"type": "integer", "minimum": 1, "maximum": 31},
                    },
                },
                "containment": {
                    "additionalProperties": False,
                    "required": ["unit"],
                    "properties": {
                        "unit": {"enum": _UNITS},
                        "value": {"type": "number"},
                    },
                },
            },
        },
        "actor": {
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {"unknown": {"required": ["notes"]}},
        },
        "action": {
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {
                "unknown": {"type": "object"},
                "malware": {
                    "additionalProperties": False,
                    "required": ["variety", "vector"],
                    "properties": {
                        "variety": {"const": ["Ransomware"]},
                        "vector": {
                            "items": {
                                "enum": [
                                    "Removable media",
                                    "Partner",
                                    "Other",
                                    "Unknown",
                                ]
                            }
                        },
                    },
                },
            },
        },
        "asset": {
            "additionalProperties": False,
            "required": ["assets", "cloud"],
            "properties": {
                "total_amount": {"type": "number"},
                "assets": {
                    "type": "array",
                    "minItems": 1,
                    "items": {"required": ["variety"]},
                },
                "cloud": {"const": ["Unknown"]},
            },
        },
        "discovery_method": {
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {
                "internal": _VARIETY,
                "external": _VARIETY,
                "partner": _VARIETY,
                "other": {"type": "boolean"},
                "unknown": {"type": "boolean"},
            },
        },
        "attribute": {
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {
                "confidentiality": {
                    "additionalProperties": False,
                    "required": ["data_disclosure"],
                    "properties": {
                        "data_disclosure": {
                            "enum": ["No", "Potentially", "Yes", "Unknown"]
                        },
                        "data": {
                            "type": "array",
                            "minItems": 1,
                            "items": {
                                "required": ["variety"],
                                "properties": {
                                    "variety": {
                                        "enum": ["Personal", "Internal", "Credentials"]
                                    }
                                },
                            },
                        },
                    },
                },
                "integrity": _VARIETY,
                "availability": _VARIETY,
                "unknown": {"type": "object"},
            },
        },
        "plus": {"type": "object"},
    },
    # Rules its own checker has beside the schema.
    "allOf": [
        {
            "if": {"properties": {"security_incident": {"const": "Confirmed"}}},
            "then": {"required": ["attribute"]},
        },
        {
            "if": {"properties": {"action": {"required": ["malware"]}}},
            "then": {
                "properties": {
                    "attribute": {
                        "required": ["integrity"],
                        "properties": {
                            "integrity": {
                                "properties": {
                                    "variety": {
                                        "contains": {"const": "Software installation"}
                                    }
                                }
                            }
                        },
                    }
                },
                "required": ["attribute"],
            },
        },
    ],
}


def once_each(pairs):
    """Return an object; one that has a member twice is refused."""
    names = [name for name, _ in pairs]
    assert len(names) == len(set(names)), names
    return dict(pairs)


def read(content: bytes):
    return json.loads(content.decode(), object_pairs_hook=once_each)


def faults_by(schema, value) -> list[str]:
    validator = jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.FormatChecker()
    )
    return [
        f"{each.json_path}: {each.message}" for each in validator.iter_errors(value)
    ]


@cache
def published(name: str):
    """Return one of our schemas, which must be one."""
    schema = read((SCHEMAS / name).read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def faults_in_report(content: bytes) -> list[str]:
    return faults_by(published("report-1.schema.json"), read(content))


def faults_in_entries(content: bytes) -> list[str]:
    return faults_by(published("entries-2.schema.json"), read(content))


def faults_in_veris(content: bytes) -> list[str]:
    return faults_by(VERIS, read(content))


def faults_in_stix(content: bytes) -> list[str]:
    """Ask the validator of OASIS, then what the extension asks."""
    stand_in = types.ModuleType("cpe")
    stand_in.CPE = None  # only asked about software, which no bundle of ours names
    sys.modules.setdefault("cpe", stand_in)
    from stix2validator import ValidationOptions, validate_string  # noqa: PLC0415

    options = ValidationOptions(version="2.1")
    found = validate_string(content.decode(), options)
    faults = [str(fault) for fault in found.errors or ()]
    bundle = read(content)
    names = {each["id"] for each in bundle["objects"]}
    for each in bundle["objects"]:
        faults += faults_by(EXTENSION.get(each["type"], {}), each)
        faults += [
            f"{value} is not in the bundle"
            for name, value in each.items()
            if name.endswith("_ref") and value not in names
        ]
    return faults if not found.is_valid or faults else []


def faults_in_case(files: list[Path]) -> list[str]:
    """Ask the validator of CASE, with the ontology it comes with."""
    from case_utils.case_validate import validate  # noqa: PLC0415

    found = validate([str(file) for file in files])
    return [] if found.conforms else [found.text]


def faults_in_table(content: bytes) -> list[str]:
    """Return cells that a spreadsheet would work out, and rows of another width."""
    text = content.decode()
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    cells = [cell for row in rows for cell in row]
    # As it reads where cells are parted at semicolons and quotation marks count little.
    cells += [each.lstrip(' "') for each in re.split(r"[;\t\r\n]", text)]
    faults = [cell for cell in cells if cell.lstrip(" ").startswith(FORMULA)]
    faults += [each for each in text if each < " " and each not in "\t\r\n"]
    return faults + [str(row) for row in rows if len(row) != len(rows[0])]


def faults_in_lines(content: bytes) -> list[str]:
    """Return what a timeline analyser would stumble over."""
    faults = []
    for line in content.decode().splitlines():
        row = read(line.encode())
        if not {"message", "datetime", "timestamp", "timestamp_desc"} <= row.keys():
            faults.append(line)
            continue
        at = datetime.fromisoformat(row["datetime"])
        if at.utcoffset() is None or row["timestamp"] != round(at.timestamp() * 1e6):
            faults.append(line)
    return faults
