package dev.sekisho.gate.rules.evaluate;

import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.rules.compile.Ages;
import dev.sekisho.gate.vocabulary.Tables;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One sheet under judgement: as it is, and for a control that finds something in it too old, once
 * more without that. Controls that find the same too old share a subject.
 */
final class Case {
  private final FactSheet sheet;
  private final Subject whole;
  private final List<Subject> subjects = new ArrayList<>(1);
  private final Map<Integer, Subject> exceptions = new HashMap<>(0);

  Case(FactSheet sheet, List<ControlPlan> controls, Tables tables) {
    this.sheet = sheet;
    this.whole = new Subject(sheet, tables);
    subjects.add(whole);
    Map<Set<FactKind>, Subject> byTooOld = new HashMap<>(0);
    for (int i = 0; i < controls.size(); i++) {
      Set<FactKind> tooOld = controls.get(i).tooOld(sheet);
      if (!tooOld.isEmpty()) {
        exceptions.put(
            i,
            byTooOld.computeIfAbsent(
                tooOld, kinds -> new Subject(Ages.without(kinds, sheet), tables)));
      }
    }
    subjects.addAll(byTooOld.values());
  }

  private Case(FactSheet sheet, Subject whole) {
    this.sheet = sheet;
    this.whole = whole;
    subjects.add(whole);
  }

  /** Whether every control judges the sheet as it is. */
  boolean isWhole() {
    return exceptions.isEmpty();
  }

  /** The same with only what some rules said, for a sheet that all controls judge as it is. */
  Case only(List<Integer> index) {
    return new Case(sheet, whole.only(index));
  }

  FactSheet sheet() {
    return sheet;
  }

  /** What the control of that index judges. */
  Subject subject(int control) {
    return exceptions.getOrDefault(control, whole);
  }

  /** All that is judged, each once. */
  List<Subject> subjects() {
    return subjects;
  }

  /** Everything that was asked for and missing. */
  Set<FactKind> gaps() {
    if (exceptions.isEmpty()) {
      return whole.pullRequest().reading().gaps();
    }
    Set<FactKind> gaps = EnumSet.noneOf(FactKind.class);
    subjects.forEach(subject -> gaps.addAll(subject.pullRequest().reading().gaps()));
    return gaps;
  }
}
