import { words } from '../catalogue/words.ts';

export const help = words(
  `Integrationsmonitor – Maßnahmenkatalog, Monitoring und Ratsbericht

Aufruf:  npm run monitor -- <Befehl> [Angaben]

  init <Ordner>            legt einen Arbeitsordner mit Muster-Konzept an
  template                 schreibt die Arbeitsmappen der Ämter nach vorlagen/
      --from <Datei>       Zeilen aus diesen Arbeitsmappen statt aus dem Archiv
      --office <Kürzel>    nur für dieses Amt (mehrfach möglich)
      --directorate <Kürzel>  eine Mappe für alle Ämter des Dezernats (mehrfach möglich)
  check [Dateien, Ordner]  prüft Arbeitsmappen; ohne Angabe den ganzen eingang/
      --json               Ergebnis als JSON
  run                      liest eingang/, prüft, archiviert und schreibt den Bericht
  explain <Nummer>         zeigt, aus welcher Mappe und Zelle eine Angabe stammt
  corpus <Ordner>          probiert den Leser an fremden Dateien aus und zählt, was geschah
  demo [Ordner]            macht all das mit einer Beispielstadt vor

  --folder <Ordner>        Arbeitsordner, sonst der aktuelle
  --date JJJJ-MM-TT        Tag, an dem der Befehl handelt, sonst heute
  --lang de|en             Sprache der Ausgabe
  --help                   diese Hilfe

Rückgabe: 0 in Ordnung, 1 Befunde mit Fehlern, 2 falsche Angabe oder Abbruch.`,
  `Integrationsmonitor – catalogue of measures, monitoring and council report

Usage:  npm run monitor -- <command> [arguments]

  init <folder>            makes a working folder with a sample concept
  template                 writes the offices' workbooks to vorlagen/
      --from <file>        rows from these workbooks instead of the archive
      --office <code>      for this office only (may be repeated)
      --directorate <code> one workbook for all offices of the directorate (may be repeated)
  check [files, folders]   checks workbooks; without arguments all of eingang/
      --json               result as JSON
  run                      reads eingang/, checks, archives and writes the report
  explain <number>         shows from which workbook and cell an entry comes
  corpus <folder>          tries the reader on foreign files and counts what happened
  demo [folder]            shows all of it with an example city

  --folder <folder>        working folder, else the current one
  --date YYYY-MM-DD        day on which the command acts, else today
  --lang de|en             language of the output
  --help                   this help

Exit code: 0 fine, 1 findings of severity error, 2 wrong use or failure.`,
);
