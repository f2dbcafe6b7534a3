package dev.sekisho.gate.rules.language;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.rules.language.ExpressionException.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The types of the language: what may be compared with what, and how a text becomes a value. */
final class Types {
  private Types() {}

  /** Whether values of {@code type} can be compared and said. */
  static boolean isValue(Class<?> type) {
    return type == String.class
        || isNumber(type)
        || isTruth(type)
        || type == Instant.class
        || type == Person.class
        || type.isEnum()
        || isIdentity(type);
  }

  static boolean isTruth(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }

  static boolean isNumber(Class<?> type) {
    return type == int.class || type == Integer.class;
  }

  static boolean isOrdered(Class<?> type) {
    return isNumber(type) || type == Instant.class;
  }

  /** A record of the fact package around one text. */
  static boolean isIdentity(Class<?> type) {
    if (!type.isRecord() || !type.getPackage().equals(Login.class.getPackage())) {
      return false;
    }
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1 && components[0].getType() == String.class;
  }

  /** Whether values of {@code type} are equal exactly when their texts are. */
  static boolean isText(Class<?> type) {
    return type == String.class || type.isEnum() || isIdentity(type);
  }

  static boolean areComparable(Class<?> left, Class<?> right) {
    return left == right
        || (isNumber(left) && isNumber(right))
        || (isTruth(left) && isTruth(right));
  }

  /** The value of {@code type} that {@code text} stands for. */
  static Object fromText(String text, Class<?> type, int at) throws ExpressionException {
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(text, type, at);
    }
    if (type == Instant.class) {
      try {
        return Instant.parse(text);
      } catch (java.time.format.DateTimeParseException e) {
        throw mismatch(at, "'" + text + "' is not a time", "Write it as 2026-11-22T09:00:00Z");
      }
    }
    if (type == Person.class) {
      return new Person(java.util.Optional.of((Login) identity(text, Login.class, at)), false);
    }
    if (isIdentity(type)) {
      return identity(text, type, at);
    }
    if (type == Spoken.class) {
      throw mismatch(
          at,
          "this word is only there to be said: it tells as far as is known and leaves no gap",
          "Decide by a word that reads evidence; docs/VOCABULARY.md says what each word reads");
    }
    throw mismatch(
        at,
        "a text can not be compared with " + describe(type),
        "Compare it with " + describe(type));
  }

  static String describe(Class<?> type) {
    if (isTruth(type)) {
      return "true or false";
    }
    if (isNumber(type)) {
      return "a number";
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == Instant.class) {
      return "a time";
    }
    if (type == Spoken.class) {
      return "something that is only said";
    }
    String name = type.getSimpleName();
    return ("AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
  }

  /** A value as a text says it. */
  static String say(@Nullable Object value) {
    return value == null ? "none" : value.toString();
  }

  static ExpressionException mismatch(int at, String what, String fix) {
    return new ExpressionException(Kind.TYPE, at, what, List.of(), fix);
  }

  private static Object constant(String text, Class<?> type, int at) throws ExpressionException {
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants) {
      if (((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return constant;
      }
    }
    throw new ExpressionException(
        Kind.TYPE,
        at,
        "there is no " + type.getSimpleName() + " '" + text + "'",
        Arrays.stream(constants).map(Object::toString).toList(),
        "Use one of the known names");
  }

  private static Object identity(String text, Class<?> type, int at) throws ExpressionException {
    try {
      return type.getConstructor(String.class).newInstance(text);
    } catch (InvocationTargetException e) {
      throw mismatch(
          at, String.valueOf(e.getTargetException().getMessage()), "Write it in that form");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " can not be made from a text", e);
    }
  }
}
