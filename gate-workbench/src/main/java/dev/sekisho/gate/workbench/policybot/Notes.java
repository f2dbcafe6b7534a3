package dev.sekisho.gate.workbench.policybot;

import dev.sekisho.gate.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** What is said of a policy beside the rules that come of it, in the order of the file. */
final class Notes {
  private final List<Note> notes = new ArrayList<>();

  List<Note> list() {
    return List.copyOf(notes);
  }

  void notCarried(Place where, String what, String instead) {
    add(new Note(Note.Kind.NOT_CARRIED, line(where), what, instead));
  }

  void stricter(Place where, String what, String instead) {
    add(new Note(Note.Kind.STRICTER, line(where), what, instead));
  }

  void advice(String what, String instead) {
    add(new Note(Note.Kind.ADVICE, "", what, instead));
  }

  private void add(Note note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  private static String line(Place where) {
    return where.line().isPresent() ? where.file() + ":" + where.line().getAsInt() : where.file();
  }
}
