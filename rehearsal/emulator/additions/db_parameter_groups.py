"""RDS: parameters that someone set have the source "user"; moto gives them none, so they seem never set."""

from moto.rds.models import DBParameterGroup
from registry import corrects


@corrects(DBParameterGroup, "rds:ModifyDBParameterGroup", 'parameters that were set have the source "user"')
def update_parameters(original, self, new_parameters):
    original(self, [{**parameter, "Source": "user"} for parameter in new_parameters])
