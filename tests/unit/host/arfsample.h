// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// A small asset report in the shape that OpenSCAP writes: seven selected rules, one for each way a verdict can come about.
inline QByteArray arfSample()
{
    const auto rule = [](const char* name, const char* inside) -> QByteArray {
        return QByteArray("<Rule id=\"content_rule_") + name + "\" severity=\"low\"><title>" + name + "</title>" + inside + "</Rule>";
    };
    const auto result = [](const char* name, const char* word, const char* definition = "") -> QByteArray {
        return QByteArray("<rule-result idref=\"content_rule_") + name + "\" severity=\"high\"><result>" + word + "</result>"
               + (*definition ? QByteArray("<check system=\"oval\"><check-content-ref name=\"") + definition + "\" href=\"#o\"/></check>" : QByteArray())
               + "</rule-result>";
    };
    const auto definition = [](const char* id, const char* test) -> QByteArray {
        return QByteArray("<definition id=\"") + id + "\"><criteria><criterion test_ref=\"" + test + "\"/></criteria></definition>";
    };
    return "<arf:asset-report-collection xmlns:arf=\"http://scap.nist.gov/schema/asset-reporting-format/1.1\"><arf:content>"
           "<cpe:platform-specification xmlns:cpe=\"http://cpe.mitre.org/language/2.0\">"
           "<cpe:platform id=\"p_package\"><cpe:logical-test><cpe:check-fact-ref id-ref=\"d:package\"/></cpe:logical-test></cpe:platform>"
           "<cpe:platform id=\"p_mount\"><cpe:logical-test><cpe:check-fact-ref id-ref=\"d:mount\"/></cpe:logical-test></cpe:platform>"
           "</cpe:platform-specification>"
           "<oval_definitions xmlns=\"http://oval.mitre.org/XMLSchema/oval-definitions-5\">"
           + definition("d:package", "t:package") + definition("d:mount", "t:mount") + definition("d:file", "t:file")
           + "<definition id=\"d:outer\"><criteria><extend_definition definition_ref=\"d:mount\"/></criteria></definition>"
             "<dpkginfo_test xmlns=\"http://oval.mitre.org/XMLSchema/oval-definitions-5#linux\" id=\"t:package\"/>"
             "<partition_test xmlns=\"http://oval.mitre.org/XMLSchema/oval-definitions-5#linux\" id=\"t:mount\"/>"
             "<file_test xmlns=\"http://oval.mitre.org/XMLSchema/oval-definitions-5#unix\" id=\"t:file\"/></oval_definitions>"
             "<Benchmark xmlns=\"http://checklists.nist.gov/xccdf/1.2\" xmlns:h=\"http://www.w3.org/1999/xhtml\" "
             "id=\"benchmark_X\"><title>Guide</title><version>1</version>"
             "<platform idref=\"cpe:/o:x:x:1\"/><Group id=\"g1\"><title>Group</title>"
             "<Rule id=\"content_rule_limit\" severity=\"low\"><title>Set the limit to <sub idref=\"value_limit\" use=\"legacy\"/></title>"
             "<description>Why:<h:ul><h:li>first</h:li><h:li>second</h:li></h:ul></description><reference href=\"https://example.org\">CM-6</reference>"
             "<rationale>Because.</rationale>"
             "<fix system=\"urn:xccdf:fix:script:sh\" complexity=\"low\" disruption=\"medium\" reboot=\"true\">limit='<sub idref=\"value_limit\" "
             "use=\"legacy\"/>'\nset \"$limit\"\n</fix>"
             "<fix system=\"urn:xccdf:fix:script:ansible\">- name: Set\n  command: x <sub idref=\"value_limit\" use=\"legacy\"/>\n</fix></Rule>"
           + rule("owner", "") + rule("mounted", "") + rule("asked", "") + rule("broken", "") + rule("left", "") + "</Group>"
           + "<Group id=\"g2\"><platform idref=\"#p_package\"/>" + rule("package", "") + "</Group>" + rule("mountoption", "<platform idref=\"#p_mount\"/>")
           + "</Benchmark>"
             "<TestResult xmlns=\"http://checklists.nist.gov/xccdf/1.2\" id=\"r\" end-time=\"2026-11-23T22:45:35+00:00\" "
             "test-system=\"cpe:/a:redhat:openscap:1.4.2\">"
             "<profile idref=\"profile_standard\"/><platform idref=\"cpe:/o:x:x:1\"/><set-value idref=\"value_limit\">42</set-value>"
           + result("limit", "fail", "d:file") + result("owner", "pass", "d:file") + result("mounted", "pass", "d:outer") + result("asked", "notchecked")
           + result("broken", "error") + result("left", "notselected") + result("package", "notapplicable") + result("mountoption", "notapplicable")
           + "</TestResult>"
             "<oval_results xmlns=\"http://oval.mitre.org/XMLSchema/oval-results-5\"><results>"
             "<definition definition_id=\"d:package\" result=\"false\"/><definition definition_id=\"d:mount\" result=\"false\"/>"
             "<definition definition_id=\"d:file\" result=\"true\"/></results></oval_results>"
             "</arf:content></arf:asset-report-collection>";
}
