package dev.sekisho.gate.vocabulary;

/** The table that says what counts as a change after a vote. */
@Word.Table(
    columns = {"setting", "value"},
    cells = {
      @Word.Cells(
          column = "setting",
          known = {
            Freshness.COUNTS_AS_CHANGE,
            Freshness.PATH,
            Freshness.IGNORE_MERGES_FROM_BASE,
            Freshness.IGNORE_PUSHER
          }),
      @Word.Cells(
          column = "value",
          row = Freshness.COUNTS_AS_CHANGE,
          known = {"any-push", "diff", "tree", "paths"}),
      @Word.Cells(
          column = "value",
          row = Freshness.IGNORE_MERGES_FROM_BASE,
          known = {"yes", "no"})
    })
public interface FreshnessSettings {}
