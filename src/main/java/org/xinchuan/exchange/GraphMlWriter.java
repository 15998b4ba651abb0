package org.xinchuan.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes nodes and edges as GraphML (graphml.graphdrawing.org), one at a time. */
final class GraphMlWriter implements AutoCloseable {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
    private static final String OF_NODES = "n_";
    private static final String OF_EDGES = "e_";

    /** What may stand in an id, which is an NMTOKEN by the schema of GraphML. */
    private static final Pattern NO_TOKEN =
            Pattern.compile("[^\\u4E00-\\u9FA5A-Za-z0-9._:-]|_(?=x[0-9A-F]{4,6}_)");

    /** XML 1.0 has no way to say most control characters, nor halves of letters. */
    private static final Pattern UNSAID =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private final XMLStreamWriter xml;

    /**
     * Begins a directed graph.
     *
     * @param nodes what nodes have to them, with the type of each
     * @param edges the same of edges
     */
    GraphMlWriter(OutputStream out, Map<String, String> nodes, Map<String, String> edges)
            throws IOException {
        try {
            xml =
                    XMLOutputFactory.newDefaultFactory()
                            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            keys("node", OF_NODES, nodes);
            keys("edge", OF_EDGES, edges);
            xml.writeStartElement("graph");
            xml.writeAttribute("edgedefault", "directed");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void keys(String of, String prefix, Map<String, String> types)
            throws XMLStreamException {
        for (Map.Entry<String, String> key : types.entrySet()) {
            xml.writeEmptyElement("key");
            xml.writeAttribute("id", prefix + key.getKey());
            xml.writeAttribute("for", of);
            xml.writeAttribute("attr.name", key.getKey());
            xml.writeAttribute("attr.type", key.getValue());
        }
    }

    void node(String id, Map<String, String> data) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("node");
            xml.writeAttribute("id", token(id));
            data(OF_NODES, data);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void edge(String source, String target, Map<String, String> data) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("source", token(source));
            xml.writeAttribute("target", token(target));
            data(OF_EDGES, data);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void data(String prefix, Map<String, String> data) throws XMLStreamException {
        for (Map.Entry<String, String> one : data.entrySet()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", prefix + one.getKey());
            xml.writeCharacters(plain(one.getValue()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String plain(String text) {
        return UNSAID.matcher(text).replaceAll("\uFFFD");
    }

    /** An id of which other letters are written by their numbers, each in a way of its own. */
    private static String token(String id) {
        return NO_TOKEN.matcher(id)
                .replaceAll(one -> "_x%04X_".formatted(one.group().codePointAt(0)));
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
