package org.xinchuan.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * An element of a part that is small enough to be held. What stands in it can be changed.
 *
 * @param namespaces those that it declares: prefix and address in turns
 * @param content elements and texts
 */
record XmlElement(
        String prefix,
        String name,
        String namespace,
        List<String> namespaces,
        List<Attribute> attributes,
        List<Object> content) {

    /** An attribute of it. */
    record Attribute(String prefix, String name, String namespace, String value) {}

    /** An element of the same kind as another, without content. */
    XmlElement sibling(String other) {
        return new XmlElement(
                prefix, other, namespace, List.of(), new ArrayList<>(), new ArrayList<>());
    }

    /** Reads the element at which a part stands, to its end. */
    static XmlElement read(XmlPart part) {
        XmlElement element = start(part.at());
        while (true) {
            switch (part.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.content.add(read(part));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        element.content.add(part.at().getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return element;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw part.damaged();
                default -> {}
            }
        }
    }

    /** The element that begins here, without its content. */
    static XmlElement start(XMLStreamReader at) {
        List<String> namespaces = new ArrayList<>();
        Set<String> declared = new HashSet<>();
        for (int i = 0; i < at.getNamespaceCount(); i++) {
            // The parser lets some pass that it would not read again.
            if (!declared.add(said(at.getNamespacePrefix(i)))) {
                throw Refusals.damaged(at.getLocalName(), null);
            }
            namespaces.add(said(at.getNamespacePrefix(i)));
            namespaces.add(said(at.getNamespaceURI(i)));
        }
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < at.getAttributeCount(); i++) {
            attributes.add(
                    new Attribute(
                            said(at.getAttributePrefix(i)),
                            at.getAttributeLocalName(i),
                            said(at.getAttributeNamespace(i)),
                            at.getAttributeValue(i)));
        }
        return new XmlElement(
                said(at.getPrefix()),
                at.getLocalName(),
                said(at.getNamespaceURI()),
                namespaces,
                attributes,
                new ArrayList<>());
    }

    private static String said(String word) {
        return word == null ? "" : word;
    }

    /** The value of an attribute without a prefix; null when there is none. */
    String attribute(String attribute) {
        return attributes.stream()
                .filter(one -> one.prefix().isEmpty() && one.name().equals(attribute))
                .map(Attribute::value)
                .findFirst()
                .orElse(null);
    }

    XmlElement with(String attribute, String value) {
        without(attribute);
        attributes.add(new Attribute("", attribute, "", value));
        return this;
    }

    XmlElement without(String attribute) {
        attributes.removeIf(one -> one.prefix().isEmpty() && one.name().equals(attribute));
        return this;
    }

    /** The elements of a name right below. */
    List<XmlElement> children(String child) {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .filter(one -> one.name.equals(child))
                .toList();
    }

    XmlElement add(Object child) {
        content.add(child);
        return this;
    }

    /** The same once more; what stands in it is shared. */
    XmlElement copy() {
        return new XmlElement(
                prefix,
                name,
                namespace,
                namespaces,
                new ArrayList<>(attributes),
                new ArrayList<>(content));
    }

    void write(XMLStreamWriter out) throws XMLStreamException {
        open(out);
        for (Object one : content) {
            if (one instanceof XmlElement element) {
                element.write(out);
            } else {
                out.writeCharacters(CellText.printable(one.toString()));
            }
        }
        out.writeEndElement();
    }

    /** Writes its beginning only. */
    void open(XMLStreamWriter out) throws XMLStreamException {
        out.writeStartElement(prefix, name, namespace);
        for (int i = 0; i < namespaces.size(); i += 2) {
            if (namespaces.get(i).isEmpty()) {
                out.writeDefaultNamespace(namespaces.get(i + 1));
            } else {
                out.writeNamespace(namespaces.get(i), namespaces.get(i + 1));
            }
        }
        for (Attribute one : attributes) {
            String value = CellText.printable(one.value());
            if (one.prefix().isEmpty()) {
                out.writeAttribute(one.name(), value);
            } else {
                out.writeAttribute(one.prefix(), one.namespace(), one.name(), value);
            }
        }
    }
}
