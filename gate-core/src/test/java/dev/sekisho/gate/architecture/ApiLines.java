package dev.sekisho.gate.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says every public signature of a class, one in a line. */
final class ApiLines {
  private final TreeSet<String> lines = new TreeSet<>();

  private ApiLines() {}

  /** The lines of all of them, sorted, each once. */
  static List<String> of(List<Class<?>> classes) {
    ApiLines api = new ApiLines();
    classes.stream().filter(ApiLines::isPublic).forEach(api::add);
    return List.copyOf(api.lines);
  }

  private void add(Class<?> type) {
    lines.add(type.getName() + " " + kind(type) + parameters(type) + parents(type));
    if (type.isRecord()) {
      lines.add(
          type.getName()
              + " record("
              + Arrays.stream(type.getRecordComponents())
                  .map(ApiLines::component)
                  .collect(Collectors.joining(", "))
              + ")");
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers()) && !type.isRecord() && !type.isEnum()) {
        lines.add(type.getName() + "#new(" + types(constructor.getParameters()) + ")");
      }
    }
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(type.getName() + "#" + field.getName() + " : " + say(field.getGenericType()));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers()) && !method.isSynthetic() && !isImplied(method)) {
        lines.add(line(method));
      }
    }
  }

  private static String line(Method method) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return method.getDeclaringClass().getName()
        + (isStatic ? "." : "#")
        + method.getName()
        + parameters(method)
        + "("
        + types(method.getParameters())
        + ") : "
        + say(method.getGenericReturnType())
        + (method.isDefault() ? " default" : "");
  }

  /** What every record and every enum has. */
  private static boolean isImplied(Method method) {
    Class<?> type = method.getDeclaringClass();
    String name = method.getName();
    int count = method.getParameterCount();
    boolean ofEnum = type.isEnum() && (name.equals("values") || name.equals("valueOf"));
    boolean ofRecord =
        type.isRecord()
            && count == 0
            && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name));
    boolean ofObject =
        (count == 0 && (name.equals("toString") || name.equals("hashCode")))
            || (count == 1 && name.equals("equals"));
    return ofEnum || ofRecord || ofObject;
  }

  private static String kind(Class<?> type) {
    String sealed = type.isSealed() ? "sealed " : "";
    String kind =
        type.isAnnotation()
            ? "annotation"
            : type.isInterface()
                ? "interface"
                : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    boolean open = kind.equals("class") && !Modifier.isFinal(type.getModifiers());
    return sealed + (open ? "open " : "") + kind;
  }

  private static String parents(Class<?> type) {
    List<String> parents = new ArrayList<>();
    Type superclass = type.getGenericSuperclass();
    boolean named = superclass != null && !type.isRecord() && !type.isEnum();
    if (named && superclass != Object.class) {
      parents.add(say(superclass));
    }
    Arrays.stream(type.getGenericInterfaces()).map(ApiLines::say).forEach(parents::add);
    return parents.isEmpty() ? "" : " extends " + String.join(", ", parents);
  }

  private static String parameters(GenericDeclaration of) {
    TypeVariable<?>[] variables = of.getTypeParameters();
    return variables.length == 0
        ? ""
        : Arrays.stream(variables)
            .map(TypeVariable::getName)
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String component(RecordComponent component) {
    return say(component.getGenericType()) + " " + component.getName();
  }

  private static String types(Parameter[] parameters) {
    return Arrays.stream(parameters)
        .map(parameter -> say(parameter.getParameterizedType()))
        .collect(Collectors.joining(", "));
  }

  private static String say(Type type) {
    return type.getTypeName()
        .replaceAll("java\\.(lang|util|time|util\\.function)\\.(?=[A-Z])", "")
        .replace("dev.sekisho.gate.", "");
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      if (!Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
