package org.xinchuan.sheet;

import com.fasterxml.aalto.stax.OutputFactoryImpl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Copies a workbook part by part and marks its sheets on the way. Formats come last, when it is
 * known which are needed.
 */
final class MarkedWorkbook {

    private static final String TYPES = "[Content_Types].xml";
    private static final String STYLES_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    private static final String STYLES_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles";
    private static final String NEW_STYLES = "xinchuan-styles.xml";

    private final Path file;
    private final List<Mark> all;
    private final Map<Integer, Integer> headerRows;
    private final String language;
    private final SheetLimits limits;

    MarkedWorkbook(
            Path file,
            List<Mark> all,
            Map<Integer, Integer> headerRows,
            String language,
            SheetLimits limits) {
        this.file = file;
        this.all = all;
        this.headerRows = headerRows;
        this.language = language;
        this.limits = limits;
    }

    void write(OutputStream out) throws IOException {
        WorkbookSource source = WorkbookSource.open(file, limits);
        try (Parts parts = Parts.open(file, limits)) {
            Contents contents = Contents.of(parts);
            Map<String, Integer> marked = marked(source, parts);
            MarkedStyles styles = styles(parts, contents);
            ZipOutputStream zip = new ZipOutputStream(out);
            for (ZipEntry entry : parts.all()) {
                String name = entry.getName();
                if (contents.styles() != null && name.equals(parts.inZip(contents.styles()))) {
                    continue;
                }
                begin(zip, entry);
                if (marked.containsKey(name)) {
                    sheet(source, marked.get(name), parts, styles, zip);
                } else if (contents.styles() == null && name.equals(parts.inZip(TYPES))) {
                    write(withStyles(root(parts, TYPES), contents.folder()), zip);
                } else if (contents.styles() == null
                        && name.equals(parts.inZip(contents.relations()))) {
                    write(related(root(parts, contents.relations())), zip);
                } else {
                    try (InputStream in = parts.open(entry)) {
                        in.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
            zip.putNextEntry(
                    new ZipEntry(
                            contents.styles() == null
                                    ? contents.folder().substring(1) + NEW_STYLES
                                    : parts.inZip(contents.styles())));
            write(styles.root(), zip);
            zip.closeEntry();
            zip.finish();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException disk) {
                throw disk;
            }
            throw Refusals.damaged("xml", e);
        }
    }

    private static void begin(ZipOutputStream zip, ZipEntry like) throws IOException {
        ZipEntry entry = new ZipEntry(like.getName());
        if (like.getTime() >= 0) {
            entry.setTime(like.getTime());
        }
        zip.putNextEntry(entry);
    }

    private Marks marks(int sheet) {
        return new Marks(all, sheet, headerRows.getOrDefault(sheet, 1), language);
    }

    /** The sheets of which something is said, by their parts. */
    private Map<String, Integer> marked(WorkbookSource source, Parts parts) {
        Map<String, Integer> marked = new HashMap<>();
        for (int sheet = 0; sheet < source.names().size(); sheet++) {
            if (!marks(sheet).isEmpty()) {
                marked.put(parts.inZip(source.part(sheet)), sheet);
            }
        }
        return marked;
    }

    private static MarkedStyles styles(Parts parts, Contents contents) throws IOException {
        return contents.styles() == null
                ? MarkedStyles.none()
                : new MarkedStyles(root(parts, contents.styles()));
    }

    private static XmlElement root(Parts parts, String name) throws IOException {
        try (XmlPart xml = parts.small(name)) {
            if (!xml.nextStart()) {
                throw xml.damaged();
            }
            return XmlElement.read(xml);
        }
    }

    private static XmlElement withStyles(XmlElement types, String folder) {
        return types.add(
                types.sibling("Override")
                        .with("PartName", folder + NEW_STYLES)
                        .with("ContentType", STYLES_TYPE));
    }

    private static XmlElement related(XmlElement relations) {
        return relations.add(
                relations
                        .sibling("Relationship")
                        .with("Id", "xinchuanStyles")
                        .with("Type", STYLES_RELATION)
                        .with("Target", NEW_STYLES));
    }

    private static void write(XmlElement root, OutputStream out) throws XMLStreamException {
        XMLStreamWriter writer = writer(out);
        writer.writeStartDocument("UTF-8", "1.0");
        root.write(writer);
        writer.writeEndDocument();
        writer.flush();
    }

    private void sheet(
            WorkbookSource source, int sheet, Parts parts, MarkedStyles styles, OutputStream out)
            throws XMLStreamException, IOException {
        XMLStreamWriter writer = writer(out);
        Reasons reasons = Reasons.of(source, sheet, marks(sheet));
        try (XmlPart xml = parts.xml(source.part(sheet))) {
            new MarkedSheet(xml, writer, marks(sheet), styles, reasons).copy();
        }
        writer.flush();
    }

    private static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
    }
}
