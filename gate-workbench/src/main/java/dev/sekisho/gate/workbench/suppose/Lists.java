package dev.sekisho.gate.workbench.suppose;

import dev.sekisho.gate.fact.Evidence;
import dev.sekisho.gate.fact.FactKind;
import dev.sekisho.gate.fact.FactSheet;
import dev.sekisho.gate.fact.Listing;
import dev.sekisho.gate.workbench.suppose.Supposition.Impossible;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Edits what a list of evidence tells. Whoever changed something there would ask its source again,
 * so the evidence is as of the sheet's own time afterwards.
 */
final class Lists {
  private Lists() {}

  /** The list with {@code item} after the others. */
  static <T> Evidence<Listing<T>> plus(
      FactSheet sheet, FactKind kind, Evidence<Listing<T>> list, T item) throws Impossible {
    return edit(
        sheet,
        kind,
        list,
        items -> {
          List<T> more = new ArrayList<>(items);
          more.add(item);
          return more;
        });
  }

  /** The list with other items; a part of a list stays a part of one. */
  static <T> Evidence<Listing<T>> edit(
      FactSheet sheet, FactKind kind, Evidence<Listing<T>> list, UnaryOperator<List<T>> change)
      throws Impossible {
    Listing<T> known = known(kind, list);
    return Evidence.known(
        new Listing<>(change.apply(known.items()), known.complete()), list.source(), sheet.asOf());
  }

  /** What is known of a kind. */
  static <T> T known(FactKind kind, Evidence<T> evidence) throws Impossible {
    if (evidence instanceof Evidence.Known<T> known) {
      return known.value();
    }
    String reason = evidence.fold(known -> "", unknown -> unknown.reason());
    throw new Impossible(
        "the evidence '"
            + kind.word()
            + "' is not known ("
            + evidence.source()
            + ": "
            + reason
            + "), so nothing can be supposed of it",
        "Give it in the file of facts, or suppose something of evidence that is known");
  }
}
