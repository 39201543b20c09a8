"""Words for the benches: clauses in three languages with names that seldom repeat."""

from random import Random

_PLAIN = {
    "en": (
        "Pulled the network cable of {host} and wrote the time on the label",
        "The share {file} holds files that end in “.locked”, nobody can open them",
        "{person} says the ransom note was on the screen before the shift began",
        "Checked the backup of {host}; the last good copy is from Sunday night",
        "Photographed the message on {host} with the camera of the front desk",
        "No sign of the same message on {host}, which stays switched on",
        "Called the help desk, the ticket is T-{ticket} and somebody will ring back",
        "Mail from an unknown sender asked {person} to open {file}",
        "The firewall shows traffic from {host} to an address outside the city",
        "Left {host} running so that its memory can still be read",
        "Copied the log of {host} to the evidence disk and sealed the bag",
        "Told {person} not to restart anything before the responders have seen it",
        "The printer on the second floor keeps printing pages nobody asked for",
        "Payroll can wait until noon, after that cheques have to be written by hand",
    ),
    "fr": (
        "Le câble réseau de {host} a été débranché et l'heure notée sur l'étiquette",
        "Le dossier {file} contient des fichiers chiffrés que personne n'ouvre",
        "{person} dit que la demande de rançon était affichée avant la relève",
        "La sauvegarde de {host} est vérifiée, la dernière date de dimanche",
        "Message photographié à l'écran de {host} avec l'appareil de l'accueil",
        "Appelé le soutien technique, le billet est T-{ticket}, on nous rappelle",
        "Un courriel d'un expéditeur inconnu invitait {person} à ouvrir {file}",
        "Le pare-feu montre du trafic de {host} vers une adresse étrangère",
        "Journal de {host} copié sur le disque de preuve, sachet scellé",
        "Demandé à {person} de ne rien redémarrer avant l'arrivée de l'équipe",
    ),
    "es": (
        "Se desconectó el cable de red de {host} y se anotó la hora en la etiqueta",
        "La carpeta {file} contiene archivos cifrados que nadie puede abrir",
        "{person} dice que el aviso de rescate ya estaba en la pantalla temprano",
        "Se comprobó la copia de seguridad de {host}; la última es del domingo",
        "Se fotografió el mensaje de {host} con la cámara de la recepción",
        "Llamada a la mesa de ayuda, el número es T-{ticket}, devolverán la llamada",
        "Un correo de un remitente desconocido pidió a {person} que abriera {file}",
        "El cortafuegos muestra tráfico de {host} hacia una dirección ajena",
        "Registro de {host} copiado al disco de pruebas, bolsa sellada",
        "Se pidió a {person} que no reiniciara nada hasta que llegue el equipo",
    ),
}
_LANGUAGES = ("en", "en", "fr", "es")
_PARTS = ("FIN", "CLK", "LIB", "WTR", "FIR", "PLN", "HR", "TAX", "PRK", "MAY")
_SYLLABLES = ("ba", "cor", "den", "fi", "gal", "ho", "lin", "mar", "nu", "pol", "ras",
              "sen", "tu", "ver", "zan", "qui")  # fmt: skip
_CLAUSES = 4
"""Clauses in a note: about 45 words together."""


def words(random: Random, clauses: int = _CLAUSES) -> str:
    """Return what somebody might have noted, in one of three languages."""
    chosen = random.choices(_PLAIN[random.choice(_LANGUAGES)], k=clauses)
    return ". ".join(clause.format_map(_names(random)) for clause in chosen) + "."


def _names(random: Random) -> dict[str, str]:
    a, b, c = random.choices(_SYLLABLES, k=3)
    number = random.randrange(100_000)
    return {
        "host": f"{_PARTS[number % 10]}-WS-{number % 499:03}",
        "file": f"{a}{b}{c}-{number % 89:02}.xlsx",
        "person": f"{a.title()}{b} {c.title()}{a}",
        "ticket": f"{number:05}",
    }
