package dev.sekisho.gate.vocabulary;

import dev.sekisho.gate.fact.FactKind;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what a rule may say. Nothing without this mark can be named in a rule, so the vocabulary is
 * an allow-list and its reference is made from these sentences.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Word {

  /** What the word means, in a sentence for the owner of a rule. */
  String value();

  /**
   * The kinds of evidence that the answer rests on, so that a gap in one of them is laid to the
   * controls that use the word. Default: none.
   */
  FactKind[] reads() default {};

  /**
   * Whether the answer is only there to be said. Such a word tells as far as is known and leaves no
   * gap, so a condition may not rest on it. Default: false.
   */
  boolean spoken() default false;

  /** What stands in the word's parentheses, if anything does. Default: any text. */
  Argument argument() default Argument.TEXT;

  /** The columns that a table must have to be named here. Default: none. */
  String[] columns() default {};

  /** What may stand in the cells of such a table. Default: any text. */
  Cells[] cells() default {};

  /**
   * The class whose {@link Table} says which columns and cells there are, where several words name
   * one kind of table. Default: none.
   */
  Class<?> table() default void.class;

  /** The columns and cells of a kind of table that several words name. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Table {

    /** The columns that such a table must have. */
    String[] columns();

    /** What may stand in its cells. Default: any text. */
    Cells[] cells() default {};
  }

  /**
   * The texts that a column knows; any other is a mistake of whoever wrote the table. With none
   * named, every text but the empty one is known.
   */
  @interface Cells {

    /** Which column. */
    String column();

    /** Only in rows that have this text in the table's first column. Default: in every row. */
    String row() default "";

    /** What may stand there. Default: anything but nothing. */
    String[] known() default {};

    /** Whether a table without any row is a mistake, because it would open. Default: false. */
    boolean required() default false;
  }

  /**
   * What an argument means. All but {@link #TEXT} must be written out, so that they are checked.
   */
  enum Argument {
    /** Any text. */
    TEXT,
    /** The name of a table of the rule set. */
    TABLE,
    /** The name of a label. */
    LABEL,
    /** The name of a check. */
    CHECK,
    /** A regular expression; the word is given a {@link TextPattern}. */
    REGEX,
    /** The word for a kind of evidence. */
    FACT_KIND
  }
}
