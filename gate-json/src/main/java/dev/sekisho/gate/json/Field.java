package dev.sekisho.gate.json;

/**
 * One field of a form of object.
 *
 * @param index its place among the fields, from 0
 * @param name its name in a document
 * @param description what it says, for the schema and for whoever left it out
 * @param required whether a document without it is refused
 * @param form how its value stands in a document
 * @param read reads it
 * @param write writes it
 */
record Field<T, V>(
    int index,
    String name,
    String description,
    boolean required,
    Form<?> form,
    Fields.Read<V> read,
    Fields.Write<T> write) {}
